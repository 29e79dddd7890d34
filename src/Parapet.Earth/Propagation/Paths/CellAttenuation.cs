using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Propagation.Attenuation;
using Parapet.Earth.Weather;

namespace Parapet.Earth.Propagation.Paths;

/// <summary>
/// What cells of rain take at one frequency from rays of one antenna: the specific attenuation of each [ITUR838, eq. 1]
/// times the length of the straight ray over the effective earth that lies in it, in closed form.
/// </summary>
internal sealed class CellAttenuation
{
    /// <summary>Of the sphere on which azimuths and ground ranges are laid, in m.</summary>
    private const double EarthRadius = 6_371_000;

    private readonly double _antennaHeight;
    private readonly double _radius;
    private readonly ImmutableArray<SeenCell> _cells;

    private CellAttenuation(Geodetic antenna, Frequency frequency, PropagationEffects effects)
    {
        (_antennaHeight, _radius) = (antenna.Height.Metres, effects.EffectiveRadius.Metres);
        _cells = [.. effects.Cells.All.Where(cell => cell.MillimetresPerHour > 0).Select(cell => Seen(cell, antenna, frequency, effects.Polarization))];
    }

    /// <summary>Null where no cell takes anything: there is none, or the frequency is below those of the model.</summary>
    /// <param name="antenna">Its height is above the ellipsoid.</param>
    public static CellAttenuation? Of(Geodetic antenna, Frequency frequency, PropagationEffects effects) =>
        effects.Cells.All.IsEmpty || frequency < RainAttenuation.Frequencies.Lowest ? null : new(antenna, frequency, effects);

    /// <summary>On one way, in dB. Azimuth in radians, range along the surface and height above the ellipsoid in m.</summary>
    public double Along(double azimuth, double groundRange, double targetHeight)
    {
        var sum = 0.0;
        foreach (var cell in _cells)
        {
            sum += cell.PerMetre * Wet(cell, azimuth, groundRange, targetHeight);
        }

        var rise = targetHeight - _antennaHeight;
        return sum * Math.Sqrt(1 + rise * rise / (groundRange * groundRange));
    }

    private static SeenCell Seen(RainCell cell, Geodetic antenna, Frequency frequency, Polarization polarization)
    {
        var way = Geodesic.Inverse(antenna.WithHeight(Length.Zero), cell.Centre.WithHeight(Length.Zero));
        var specific = RainAttenuation.Specific(frequency, cell.MillimetresPerHour, Angle.Zero, polarization);
        return new(
            specific.DecibelsPerKilometre * 1e-3, way.Departure.Radians, way.Distance.Metres / EarthRadius, cell.Radius.Metres / EarthRadius, cell.Top.Metres);
    }

    /// <summary>Of the way along the surface, in m, what lies within the cell and below its top.</summary>
    private double Wet(in SeenCell cell, double azimuth, double groundRange, double targetHeight)
    {
        var (sin, cos) = Math.SinCos(azimuth - cell.Bearing);
        var (sinAway, cosAway) = Math.SinCos(cell.Away);
        var across = Math.Asin(sinAway * sin);
        var chord = Math.Cos(cell.Radius) / Math.Cos(across);
        if (chord >= 1)
        {
            return 0;
        }

        var (middle, half) = (Math.Atan2(sinAway * cos, cosAway) * EarthRadius, Math.Acos(chord) * EarthRadius);
        var (from, to) = BelowTop(cell.Top, groundRange, targetHeight);
        return Math.Max(0, Math.Min(to, middle + half) - Math.Max(from, middle - half));
    }

    /// <summary>Where the ray runs below a height: its height over the effective earth is a parabola of the range, and lowest in between.</summary>
    private (double From, double To) BelowTop(double top, double groundRange, double targetHeight)
    {
        var curve = 1 / (2 * _radius);
        var slope = (targetHeight - _antennaHeight) / groundRange - groundRange * curve;
        var root = slope * slope - 4 * curve * (_antennaHeight - top);
        if (root <= 0)
        {
            return (0, 0);
        }

        root = Math.Sqrt(root);
        return (Math.Max(0, (-slope - root) / (2 * curve)), Math.Min(groundRange, (-slope + root) / (2 * curve)));
    }

    /// <summary>A cell as it lies from the antenna: bearing, and distance and radius as angles at the earth's middle.</summary>
    private readonly record struct SeenCell(double PerMetre, double Bearing, double Away, double Radius, double Top);
}

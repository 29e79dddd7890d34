using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;

namespace Parapet.Sensing.Radar.Jamming;

/// <summary>The jammers that one radar has in its line of sight during a scan. Renewed every scan.</summary>
internal sealed class JammersInSight(RadarBand band, BeamDescription beam)
{
    private readonly BeamPattern _pattern = new(beam);
    private readonly List<(Azimuth Azimuth, double Elevation, double ToNoise)> _jammers = [];

    public void Clear() => _jammers.Clear();

    /// <summary>Takes in a target that may carry a jammer of the radar's band.</summary>
    public void Add(TargetDescription target, RadarView view, in Position<Ecef> place)
    {
        if (ToNoise(target, view, place, out var azimuth) is { } toNoise)
        {
            _jammers.Add((azimuth, ElevationOf(view.Frame.ToLocal(place).FromOrigin), toNoise.Value));
        }
    }

    /// <summary>The power of a target's jammer over the noise while the beam points at it; null without one of the band, or out of sight.</summary>
    public Ratio? ToNoise(TargetDescription target, RadarView view, in Position<Ecef> place, out Azimuth azimuth)
    {
        azimuth = default;
        if (target.Jammer is not { } jammer || !jammer.Bands.Contains(band))
        {
            return null;
        }

        var surface = view.Frame.SurfaceSight(place);
        azimuth = surface.Azimuth;
        return view.Horizon.Sees(surface.Azimuth, surface.GroundRange, surface.Height)
            ? new NoiseJamming(jammer, band.TypicalFrequency, beam.Gain, beam.SystemTemperature)
                .ToNoise(Length.FromMetres(Math.Max(1, view.Frame.ToLocal(place).FromOrigin.Norm)))
            : null;
    }

    /// <summary>The power of all of them over the noise, while the beam points at a target.</summary>
    public double Towards(in Sighting target)
    {
        var sum = 0.0;
        foreach (var (azimuth, elevation, toNoise) in _jammers)
        {
            var up = elevation - ElevationOf(target.Local);
            var across = azimuth.TurnFrom(target.Azimuth).Radians * target.HorizontalMetres / target.RangeMetres;
            sum += toNoise * _pattern.At(across, up);
        }

        return sum;
    }

    private static double ElevationOf(in Vector<Enu> local) => Math.Atan2(local.Z, Math.Sqrt(local.X * local.X + local.Y * local.Y));
}

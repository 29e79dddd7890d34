using System.Runtime.CompilerServices;
using Parapet.Earth.Terrain;

namespace Parapet.Sensing.Radar;

/// <summary>The sector and elevations that a radar's beam covers, tested without trigonometry.</summary>
internal readonly struct RadarVolume
{
    // Half the difference of the curvatures of the earth and of the 4/3 earth: how much higher than its straight line
    // a ray leaves the antenna, in radians for each metre of its way.
    private const double BendingPerMetre = (4.0 / 3 - 1) / (2 * RefractedEarth.RadiusMetres);

    private readonly double _boresightEast;
    private readonly double _boresightNorth;
    private readonly double _leastCosine;
    private readonly double _lowestSine;
    private readonly double _highestSine;

    public RadarVolume(RadarDescription description, Azimuth boresight)
    {
        (_boresightEast, _boresightNorth) = Math.SinCos(boresight.Radians);
        IsFullTurn = description.SectorWidth.Degrees > 360 - 1e-6;
        _leastCosine = IsFullTurn ? -2 : Math.Cos(description.SectorWidth.Radians / 2);
        _lowestSine = Math.Sin(description.MinimumElevation.Radians);
        _highestSine = Math.Sin(description.MaximumElevation.Radians);
    }

    /// <summary>Whether the antenna turns; if not, it stares at its sector.</summary>
    public bool IsFullTurn { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(in Vector<Enu> local, double rangeMetres, double horizontalMetres)
    {
        var sine = local.Z / rangeMetres + horizontalMetres * BendingPerMetre;
        return sine >= _lowestSine && sine <= _highestSine
            && local.X * _boresightEast + local.Y * _boresightNorth >= _leastCosine * horizontalMetres;
    }

    /// <summary>Whether the beam's lower edge stands above a point.</summary>
    public bool IsAbove(in Vector<Enu> local, double rangeMetres, double horizontalMetres) =>
        local.Z / rangeMetres + horizontalMetres * BendingPerMetre < _lowestSine;
}

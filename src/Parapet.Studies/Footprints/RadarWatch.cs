using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Sensing.Radar;

namespace Parapet.Studies.Footprints;

/// <summary>When a radar has a firm track of a threat: its third look in a row at which the threat is in its volume, in sight and strong enough.</summary>
internal sealed class RadarWatch
{
    private const int LooksForTrack = 3;

    /// <summary>How much higher than its straight line a ray leaves the antenna, in radians for each metre of its way.</summary>
    private const double BendingPerMetre = (4.0 / 3 - 1) / (2 * RefractedEarth.RadiusMetres);

    private readonly RadarDescription _radar;
    private readonly LocalFrame _frame;
    private readonly Azimuth _boresight;
    private readonly IHorizonMask _horizon;
    private readonly double _reachMetres;

    /// <param name="antenna">Its height is that of the ground plus that of the mast.</param>
    /// <param name="signature">Of the threat; it counts as seen where it is detected with the probability behind the radar's published range.</param>
    public RadarWatch(RadarDescription radar, Geodetic antenna, Azimuth boresight, IHorizonMask horizon, SignatureDescription signature)
    {
        (_radar, _frame, _boresight, _horizon) = (radar, LocalFrame.At(antenna), boresight, horizon);
        _reachMetres = new DetectionRange(radar).Of(signature, Angle.Zero, radar.ReferenceDetectionProbability).Metres;
    }

    /// <summary>Seconds from the first state; not a number where there is never a firm track.</summary>
    /// <param name="states">Evenly spaced in time.</param>
    public double FirmSeconds(ReadOnlySpan<TargetState> states, double stepSeconds)
    {
        var needed = NeededSeconds(_radar);
        var since = double.NaN;
        for (var i = 0; i < states.Length; i++)
        {
            var seconds = i * stepSeconds;
            since = !Sees(states[i].Position) ? double.NaN : double.IsNaN(since) ? seconds : since;
            if (seconds - since >= needed)
            {
                return seconds;
            }
        }

        return double.NaN;
    }

    /// <summary>From the first to the last look that makes a track firm.</summary>
    public static double NeededSeconds(RadarDescription radar) => (LooksForTrack - 1) * radar.ScanPeriod.Seconds;

    /// <summary>The direction of a target that the radar could see if it looked there; null where it could not.</summary>
    public Azimuth? Sight(in Position<Ecef> target)
    {
        var local = _frame.ToLocal(target);
        var range = local.FromOrigin.Norm;
        if (range > _reachMetres || range < _radar.MinimumRange.Metres)
        {
            return null;
        }

        var ground = Math.Sqrt(local.X * local.X + local.Y * local.Y);
        var elevation = Math.Asin(local.Z / range) + ground * BendingPerMetre;
        if (elevation < _radar.MinimumElevation.Radians || elevation > _radar.MaximumElevation.Radians)
        {
            return null;
        }

        var surface = _frame.SurfaceSight(target);
        return _horizon.Sees(surface.Azimuth, surface.GroundRange, surface.Height) ? surface.Azimuth : null;
    }

    private bool Sees(in Position<Ecef> target) => Sight(target) is { } azimuth && Sector.Contains(_radar.SectorWidth, _boresight, azimuth);
}

using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.Sensing.Radar.Deception;

/// <summary>
/// When and how far one radar's gate is led away from a target that carries a deceiver. The deceiver works in cycles: in each the
/// first look that is taken in is led away until the cycle ends. Which look that is, is drawn for each period of the radar's scan by
/// itself, so that nothing is kept from look to look: looks may be made in any order, and options share them. A cycle begins at a
/// moment of the deceiver's own.
/// </summary>
internal readonly struct GatePullOff(SensorId sensor, RadarDescription radar)
{
    // Looks of one cycle, with room to spare: they are keyed by cycle and look in one number.
    private const long MostLooks = 1 << 20;

    // No sensor's number: what is drawn so is the carrier's, for all radars.
    private const int AllRadars = -1;

    /// <summary>Where the false echo stands that a look meets in the target's place.</summary>
    /// <param name="meeting">When the beam meets the target.</param>
    /// <param name="sighting">Of the target.</param>
    /// <returns>The sighting itself where nothing leads the gate away.</returns>
    public Sighting Seen(TargetId target, DeceiverDescription? deceiver, Instant meeting, in Sighting sighting, RandomSource random)
    {
        if (deceiver is null || !deceiver.Bands.Contains(radar.Band) || Begun(target, deceiver, meeting, random) is not { } begun)
        {
            return sighting;
        }

        var walked = meeting - begun.At;
        var range = sighting.RangeMetres + deceiver.RangeWalk.MetresPerSecond * walked.Seconds;
        var aside = radar.Type == RadarType.Lobing ? begun.Side * deceiver.AngleWalk.RadiansPerSecond * walked.Seconds : 0;
        return sighting with
        {
            RangeMetres = range,
            HorizontalMetres = sighting.HorizontalMetres * range / sighting.RangeMetres,
            Local = sighting.Local * (range / sighting.RangeMetres),
            Azimuth = sighting.Azimuth + Angle.FromRadians(aside),
        };
    }

    /// <summary>How fast the false echo goes away besides, for a radar that measures range-rate.</summary>
    public static double WalkOf(DeceiverDescription? deceiver, in Sighting truth, in Sighting seen) =>
        seen.RangeMetres > truth.RangeMetres ? deceiver!.RangeWalk.MetresPerSecond : 0;

    /// <summary>How far into a cycle a carrier's deceiver is when the run starts.</summary>
    public static Duration PhaseOf(TargetId target, DeceiverDescription deceiver, RandomSource random) =>
        Duration.FromSeconds(random.Stream(Purpose.GatePullOff, AllRadars, target.Value).NextUniform() * deceiver.Cycle.Seconds);

    /// <summary>The look that the pull-off that is at work began with, and its side; null where none is.</summary>
    private (Instant At, double Side)? Begun(TargetId target, DeceiverDescription deceiver, Instant meeting, RandomSource random)
    {
        var (cycle, since) = Math.DivRem((meeting + PhaseOf(target, deceiver, random)).Nanoseconds, deceiver.Cycle.Nanoseconds);
        var looks = since / radar.ScanPeriod.Nanoseconds;
        var chance = deceiver.Chances[(int)radar.Type].Value;
        for (var look = 0L; look <= looks; look++)
        {
            var draws = random.Stream(Purpose.GatePullOff, sensor.Value, target.Value, cycle * MostLooks + look);
            if (draws.NextBernoulli(chance))
            {
                return (meeting - new Duration(radar.ScanPeriod.Nanoseconds * (looks - look)), draws.NextBernoulli(0.5) ? 1 : -1);
            }
        }

        return null;
    }
}

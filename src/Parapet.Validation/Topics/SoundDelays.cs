using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Sensing.Listening;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>How long sound takes from a source in flight, and how far its bearing lags.</summary>
internal sealed class SoundDelays : ICheckedModel
{
    private const double FlownSeconds = 100;

    private static readonly LocalFrame s_ear = LocalFrame.At(Geodetic.FromDegrees(45, -32, 2));
    private static readonly Instant s_heard = Instant.FromSeconds(FlownSeconds);

    public string Table => "listening/sound_delay";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var now = s_ear.ToEcef(new Position<Enu>(row.Number("east_m"), row.Number("north_m"), row.Number("up_m")));
        var velocity = s_ear.ToEcef(new Velocity<Enu>(row.Number("east_m_s"), row.Number("north_m_s"), 0));
        var (sent, from) = SoundPath.Of(Flying(now, velocity), new(0), s_ear.Origin, s_heard)!.Value;
        yield return ("delay_s", (s_heard - sent).Seconds);
        yield return ("lag_deg", s_ear.Sight(from).Azimuth.TurnFrom(s_ear.Sight(now).Azimuth).Degrees);
    }

    private static Truth Flying(Position<Ecef> now, Velocity<Ecef> velocity)
    {
        var description = new TargetDescription
        {
            Id = "source",
            Name = "Source",
            Class = TargetClass.Drone,
            Signature = new() { CrossSections = [.. Enumerable.Repeat(1.SquareMetres, Enum.GetValues<RadarBand>().Length)], Fluctuation = Fluctuation.Swerling1 },
            UnitCost = Money.Zero,
        };
        var trajectory = new Trajectory(
            Instant.Start, Instant.FromSeconds(2 * FlownSeconds), [new(now - velocity.Over(FlownSeconds), velocity), new(now + velocity.Over(FlownSeconds), velocity)], false);
        return new([new Target(new(0), description, trajectory, default)]);
    }
}

using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Fighters;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>A fighter's missile against a target on a straight course, by the collision triangle.</summary>
internal sealed class AirWeaponMeetings : ICheckedModel
{
    private static readonly LocalFrame Site = LocalFrame.At(Geodetic.FromDegrees(39, 35, 9_000));

    public string Table => "fighters/meetings";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var (sin, cos) = Math.SinCos(Angle.FromDegrees(row.Number("course_deg")).Radians);
        var speed = row.Number("target_speed_m_s");
        var target = new TargetState(
            Site.ToEcef(new Position<Enu>(0, row.Number("range_km") * 1000, 0)), Site.ToEcef(new Velocity<Enu>(speed * sin, speed * cos, 0)));
        var truth = SampleTargets.Alone(target);
        var flight = new AirWeaponFlight(Weapon(row.Number("speed_m_s")), Instant.Start, Site.Origin, target.Position, new(-1), Duration.FromMinutes(10), truth);
        for (var second = 1; second < 600 && flight.End == Flight.Interceptors.FlightEnd.None; second++)
        {
            flight.Advance(Instant.FromSeconds(second), truth);
        }

        yield return ("time_s", flight.Now.Seconds);
    }

    private static AirWeaponDescription Weapon(double speedMetresPerSecond) => new()
    {
        Id = "weapon",
        Name = "weapon",
        Range = 100.Kilometres,
        MeanSpeed = Speed.FromMetresPerSecond(speedMetresPerSecond),
        ReferenceClosing = Speed.Zero,
        LowShare = Ratio.One,
        MinimumRange = Length.Zero,
        SeekerBasket = 1.Kilometres,
        KillProbability = [.. Enum.GetValues<TargetClass>().Select(_ => Ratio.One)],
        UnitCost = Money.Zero,
    };
}

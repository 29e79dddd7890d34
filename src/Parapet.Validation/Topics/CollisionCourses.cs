using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Interceptors;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>The program's own guidance loop, with perfect tracks and no drag, against the collision triangle.</summary>
internal sealed class CollisionCourses : ICheckedModel
{
    private const double Dragless = 1e12;

    private static readonly InterceptorDescription Round = SampleRounds.Make(3000, 5, Dragless, 40, 30);
    private static readonly LocalFrame Site = LocalFrame.At(Geodetic.FromDegrees(39, 35));

    public string Table => "guidance/collision";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var (north, up) = (row.Number("north_km") * 1000, row.Number("height_km") * 1000);
        var (sin, cos) = Math.SinCos(Angle.FromDegrees(row.Number("heading_deg")).Radians);
        var speed = row.Number("target_speed_m_s");
        var target = new TargetState(
            Site.ToEcef(new Position<Enu>(0, north, up)), Site.ToEcef(new Velocity<Enu>(speed * sin, speed * cos, 0)));
        var truth = SampleTargets.Alone(target);
        var flight = new InterceptorFlight(Round, Site.Origin, Instant.Start, SampleTargets.Track(target, Instant.Start), new RandomSource(1, 0), 0);
        for (var second = 1; second < 600 && flight.End == FlightEnd.None; second++)
        {
            var now = Instant.FromSeconds(second);
            flight.Advance(now, truth);
            flight.Uplink(SampleTargets.Track(target, now));
        }

        yield return ("time_s", (flight.Now - Instant.Start).Seconds);
        yield return ("miss_m", flight.ClosestApproach.Metres);
    }
}

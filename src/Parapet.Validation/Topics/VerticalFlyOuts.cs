using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Interceptors;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Rounds that fly straight up from the pole, at something that hovers high above it.</summary>
internal sealed class VerticalFlyOuts : ICheckedModel
{
    /// <summary>So that a place counts as reached where fins alone would not turn the round; straight up nothing turns it.</summary>
    private static readonly Acceleration Divert = Acceleration.FromStandardGravities(5);

    /// <summary>Near, so that the posts of its launch table stand close.</summary>
    private static readonly EnvelopeLimits Reach = new(Length.Zero, Length.FromKilometres(10), Length.Zero, Length.FromKilometres(100));

    public string Table => "fly-out/vertical";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var launcher = new Position<Ecef>(0, 0, Wgs84.SemiMinorAxisMetres);
        var target = new TargetState(new(0, 0, Wgs84.SemiMinorAxisMetres + 1000 * row.Number("target_km")), new(0, 0, 1e-3));
        var round = SampleRounds.Of(row) with { DivertAcceleration = Divert, AgainstAircraft = Reach, AgainstBallistic = Reach };
        var flight = new InterceptorFlight(
            round, launcher, Instant.Start, SampleTargets.Track(target, Instant.Start), new RandomSource(1, 0), 0);
        flight.Advance(Instant.FromSeconds(row.Number("time_s")), SampleTargets.Alone(target));
        yield return ("height_m", flight.Position.Z - Wgs84.SemiMinorAxisMetres);
        yield return ("speed_m_s", flight.Velocity.Norm);
    }
}

using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Earth.Ellipsoid;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Where and when a post expects a falling body of known ballistic coefficient on the ground.</summary>
internal sealed class PredictedFalls : ICheckedModel
{
    public string Table => "ballistic-clock/fall";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var frame = LocalFrame.At(Geodetic.FromDegrees(39, 35, 1000 * row.Number("height_km")));
        var (speed, angle) = (row.Number("speed_m_s"), Angle.FromDegrees(row.Number("dive_deg")).Radians);
        var velocity = frame.ToEcef(new Velocity<Enu>(-speed * Math.Cos(angle), 0, -speed * Math.Sin(angle)));
        var path = new PredictedPath();
        path.Fall(SampleTargets.Report(new(new(0), 1), Instant.Start, frame.Origin, velocity), 1 / row.Number("coefficient_kg_m2"));
        yield return ("impact_s", path.ImpactSeconds);
        yield return ("range_km", EarthShape.GroundRange(EarthShape.Direction(frame.Origin), path.ImpactDirection) / 1000);
    }
}

using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Motion;
using Parapet.Flight.Targets;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Missiles that weave and glide, from launch to impact over the turning Earth, as the runs fly them.</summary>
internal sealed class TurningFlights : ICheckedModel
{
    public string Table => "manoeuvre/whole_flights";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var plan = new ManoeuvrePlan(Angle.FromDegrees(row.Number("phase_deg")), Angle.FromDegrees(row.Number("roll_deg")));
        var path = BallisticFlight.Fly(Missile(row), Place(row, "from"), Place(row, "to"), Instant.Start, SmoothEarth.Instance, plan: plan);
        yield return ("burnout_speed_m_s", path.BurnoutSpeed.MetresPerSecond);
        yield return ("burnout_height_m", Wgs84.ToGeodetic(path.StateAtBurnout.Position).Height.Metres);
        yield return ("apogee_m", path.Apogee.Metres);
        yield return ("time_s", (path.Trajectory.Ends - path.Trajectory.Begins).Seconds);
        yield return ("impact_speed_m_s", path.ImpactSpeed.MetresPerSecond);
    }

    private static Geodetic Place(ReferenceRow row, string end) =>
        Geodetic.FromDegrees(row.Number($"{end}_latitude_deg"), row.Number($"{end}_longitude_deg"));

    private static BallisticDescription Missile(ReferenceRow row) => new()
    {
        MaximumRange = Length.FromKilometres(9000),
        MinimumRange = Length.FromKilometres(10),
        BurnTime = Duration.FromSeconds(row.Number("burn_s")),
        BallisticCoefficient = row.Number("beta_kg_m2"),
        DragShape = row.Text("drag_shape") == "slender" ? DragShape.Slender : DragShape.Constant,
        Loft = Angle.FromDegrees(row.Number("loft_deg")),
        Manoeuvre = new()
        {
            LateralLimit = Acceleration.FromStandardGravities(row.Number("limit_g")),
            LiftToDrag = row.Number("lift_to_drag"),
            WeaveBelow = Length.FromKilometres(row.Number("weave_below_km")),
            WeavePeriod = Duration.FromSeconds(row.Number("period_s")),
            GlideDownTo = row.Number("glide_down_to_m_s") is > 0 and var slowest ? Speed.FromMetresPerSecond(slowest) : null,
            AdvantageNeeded = 0,
        },
        CircularErrorProbable = Length.Zero,
        CredibleObjects = 0,
        DiscriminationProbability = Ratio.One,
    };
}

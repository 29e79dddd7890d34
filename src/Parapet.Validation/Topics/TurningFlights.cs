using Parapet.Earth.Terrain;
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
        return FlightColumns.Of(BallisticFlight.Fly(Missile(row), FlightColumns.From(row), FlightColumns.To(row), Instant.Start, SmoothEarth.Instance, plan: plan));
    }

    private static BallisticDescription Missile(ReferenceRow row) => FlightColumns.Missile(row) with
    {
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
    };
}

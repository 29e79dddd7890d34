using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Motion;
using Parapet.Flight.Targets;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>The columns that tables of whole flights have in common: where from, where to, of what, and what comes of it.</summary>
internal static class FlightColumns
{
    public static Geodetic From(ReferenceRow row) => Place(row, "from");

    public static Geodetic To(ReferenceRow row) => Place(row, "to");

    /// <summary>Without stages, loft and manoeuvre, and without scatter.</summary>
    public static BallisticDescription Missile(ReferenceRow row) => new()
    {
        MaximumRange = Length.FromKilometres(9000),
        MinimumRange = Length.FromKilometres(10),
        BurnTime = Duration.FromSeconds(row.Number("burn_s")),
        BallisticCoefficient = row.Number("beta_kg_m2"),
        DragShape = row.Text("drag_shape") == "slender" ? DragShape.Slender : DragShape.Constant,
        CircularErrorProbable = Length.Zero,
        CredibleObjects = 0,
        DiscriminationProbability = Ratio.One,
    };

    public static IEnumerable<(string Column, double Value)> Of(BallisticPath path)
    {
        yield return ("burnout_speed_m_s", path.BurnoutSpeed.MetresPerSecond);
        yield return ("burnout_height_m", Wgs84.ToGeodetic(path.StateAtBurnout.Position).Height.Metres);
        yield return ("apogee_m", path.Apogee.Metres);
        yield return ("time_s", (path.Trajectory.Ends - path.Trajectory.Begins).Seconds);
        yield return ("impact_speed_m_s", path.ImpactSpeed.MetresPerSecond);
    }

    private static Geodetic Place(ReferenceRow row, string end) =>
        Geodetic.FromDegrees(row.Number($"{end}_latitude_deg"), row.Number($"{end}_longitude_deg"));
}

using System.Collections.Immutable;
using System.Globalization;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Motion;
using Parapet.Flight.Targets;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Ballistic missiles from launch to impact over the turning Earth, by the fixed steps of the runs or by the adaptive method.</summary>
internal sealed class WholeFlights(string table, bool precise) : ICheckedModel
{
    public string Table => table;

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var (from, to) = (Place(row, "from"), Place(row, "to"));
        var loft = Angle.FromDegrees(row.Number("loft_deg"));
        var path = precise
            ? BallisticFlight.FlyPrecisely(Missile(row), from, to, Instant.Start, SmoothEarth.Instance, loft).Path
            : BallisticFlight.Fly(Missile(row), from, to, Instant.Start, SmoothEarth.Instance, loft);
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
        Stages = Stages(row),
        LaunchBallisticCoefficient = row.Number("launch_beta_kg_m2"),
        CircularErrorProbable = Length.Zero,
        CredibleObjects = 0,
        DiscriminationProbability = Ratio.One,
    };

    /// <summary>Stages apart by spaces, each its share of the burn, its share of the gain and its exhaust speed in m/s.</summary>
    private static ImmutableArray<BallisticStage> Stages(ReferenceRow row) =>
    [
        .. from stage in row.Text("stages").Split(' ', StringSplitOptions.RemoveEmptyEntries)
           let parts = stage.Split(':').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray()
           select new BallisticStage(Ratio.Of(parts[0]), Ratio.Of(parts[1]), Speed.FromMetresPerSecond(parts[2])),
    ];
}

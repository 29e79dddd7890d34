using System.Collections.Immutable;
using System.Globalization;
using Parapet.Earth.Terrain;
using Parapet.Flight.Targets;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Ballistic missiles from launch to impact over the turning Earth, by the fixed steps of the runs or by the adaptive method.</summary>
internal sealed class WholeFlights(string table, bool precise) : ICheckedModel
{
    public string Table => table;

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var (from, to) = (FlightColumns.From(row), FlightColumns.To(row));
        var loft = Angle.FromDegrees(row.Number("loft_deg"));
        return FlightColumns.Of(precise
            ? BallisticFlight.FlyPrecisely(Missile(row), from, to, Instant.Start, SmoothEarth.Instance, loft).Path
            : BallisticFlight.Fly(Missile(row), from, to, Instant.Start, SmoothEarth.Instance, loft));
    }

    private static BallisticDescription Missile(ReferenceRow row) => FlightColumns.Missile(row) with
    {
        Stages = Stages(row),
        LaunchBallisticCoefficient = row.Number("launch_beta_kg_m2"),
    };

    /// <summary>Stages apart by spaces, each its share of the burn, its share of the gain and its exhaust speed in m/s.</summary>
    private static ImmutableArray<BallisticStage> Stages(ReferenceRow row) =>
    [
        .. from stage in row.Text("stages").Split(' ', StringSplitOptions.RemoveEmptyEntries)
           let parts = stage.Split(':').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray()
           select new BallisticStage(Ratio.Of(parts[0]), Ratio.Of(parts[1]), Speed.FromMetresPerSecond(parts[2])),
    ];
}

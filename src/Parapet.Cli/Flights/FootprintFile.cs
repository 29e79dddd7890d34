using System.Collections.Immutable;
using Parapet.Studies.Footprints;
using Parapet.Studies.Report;

namespace Parapet.Cli.Flights;

/// <summary>Footprints as a file: maps or outlines, by the file's ending.</summary>
internal static class FootprintFile
{
    public static string Draw(string path, FootprintPlan plan, ImmutableArray<FootprintResult> results)
    {
        var plane = new EqualAreaPlane(plan.Theatre.OnGround(plan.Cases[0].Site));
        return path.EndsWith(".geojson", StringComparison.OrdinalIgnoreCase)
            ? FootprintGeoJson.Draw(results, plane)
            : FootprintMap.Draw("Defended against ballistic missiles", Note(plan), Rows(plan, results, plane), plan.IsOnMap ? MapBackdrop.Shipped : null);
    }

    private static string Note(FootprintPlan plan) => plan.Cue is { } cue
        ? $"Impact points that one round can defend; the arrow shows where missiles come from, the triangle the {cue.Radar.Name}."
        : "Impact points that one round can defend; the arrow shows where missiles come from.";

    /// <summary>A row for each system; where there is one threat only, all systems in one row.</summary>
    private static ImmutableArray<ImmutableArray<FootprintPanel>> Rows(FootprintPlan plan, ImmutableArray<FootprintResult> results, EqualAreaPlane plane)
    {
        var rows = plan.Cases.GroupBy(one => one.System.Id).Select(system => system.Select(Panel).ToImmutableArray()).ToImmutableArray();
        return rows.All(row => row.Length == 1) ? [[.. rows.SelectMany(row => row)]] : rows;

        FootprintPanel Panel(FootprintCase one) => new(
            one.System.Name, one.Threat.Name, plane, one.Bearing,
            results.First(result => result.Case == one).Footprint,
            plan.Cue is null ? null : results.First(result => result.Case == one with { Cue = plan.Cue }).Footprint,
            plan.Cue?.At);
    }
}

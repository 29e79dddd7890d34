using System.Collections.Immutable;
using System.Globalization;
using Parapet.Drawing.Maps;
using Parapet.Flight.Footprints;
using Parapet.Studies.Footprints;

namespace Parapet.Questions.Footprints;

/// <summary>Footprints as maps side by side: what each system defends against each threat, by itself and with a cue.</summary>
internal static class FootprintFigure
{
    /// <returns>The text of an SVG file.</returns>
    public static string Draw(FootprintPlan plan, ImmutableArray<FootprintResult> results, EqualAreaPlane plane) => AreaPanels.Draw(
        "Defended against ballistic missiles", Note(plan), ("by itself", "with a remote cue"), Rows(plan, results, plane), plan.IsOnMap ? plane.Site : null);

    /// <summary>A footprint's rings as they are drawn.</summary>
    public static ImmutableArray<ImmutableArray<PlanePoint>> Rings(Footprint footprint) =>
        [.. footprint.Rings.Select(ring => ring.Select(point => new PlanePoint(point.EastMetres, point.NorthMetres)).ToImmutableArray())];

    private static string Note(FootprintPlan plan) => plan.Cue is { } cue
        ? $"Impact points that one round can defend; the arrow shows where missiles come from, the triangle the {cue.Radar.Name}."
        : "Impact points that one round can defend; the arrow shows where missiles come from.";

    /// <summary>A row for each system; where there is one threat only, all systems in one row.</summary>
    private static ImmutableArray<ImmutableArray<AreaPanel>> Rows(FootprintPlan plan, ImmutableArray<FootprintResult> results, EqualAreaPlane plane)
    {
        var rows = plan.Cases.GroupBy(one => one.System.Id).Select(system => system.Select(Panel).ToImmutableArray()).ToImmutableArray();
        return rows.All(row => row.Length == 1) ? [[.. rows.SelectMany(row => row)]] : rows;

        AreaPanel Panel(FootprintCase one)
        {
            var organic = results.First(result => result.Case == one).Footprint;
            var cued = plan.Cue is null ? null : results.First(result => result.Case == one with { Cue = plan.Cue }).Footprint;
            return new(
                one.System.Name, ($"against {one.Threat.Name}", Areas(organic, cued)), PointOf, one.Bearing,
                Rings(organic), cued is null ? null : Rings(cued), plan.Cue?.At);
        }

        PlanePoint PointOf(Geodetic place)
        {
            var point = plane.PointOf(place);
            return new(point.EastMetres, point.NorthMetres);
        }
    }

    private static string Areas(Footprint organic, Footprint? cued) =>
        cued is null ? Kilometres(organic) : $"{Kilometres(organic)}; with a cue {Kilometres(cued)}";

    private static string Kilometres(Footprint footprint) =>
        string.Create(CultureInfo.InvariantCulture, $"{footprint.Area.SquareKilometres:#,0} km\u00b2");
}

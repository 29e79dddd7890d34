using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Drawing.Charts;
using Parapet.Drawing.Vector;
using Parapet.Reports.Wording;

namespace Parapet.Reports.Charts;

/// <summary>The share of one quantity that still stands, over the time of the raid: a line for each option.</summary>
internal static class CourseChart
{
    /// <summary>The options of the first comparisons, as in the timeline; nothing where none of them has anything of it.</summary>
    public static Markup Draw(StudyFindings findings, CourseTable course, CourseQuantity quantity, OptionStyle style)
    {
        var shown = TimelineChart.Shown(findings);
        var rows = course.Rows.Where(row => row.Quantity == quantity && shown.Contains(row.Option)).ToArray();
        return rows.Length == 0 ? Markup.Nothing : LineChart.Draw(
            $"Share of {CourseWords.Of(quantity)} that still stands over the time of the raid, a line for each option",
            new("minutes since the beginning of the raid", new(0, course.Minutes[^1]), IsRound: false),
            new($"share of {CourseWords.Of(quantity)}", new(0, 1), IsRound: false),
            [.. rows.Select((row, index) => new Curve(findings.Study.Options[row.Option].Name, style.Of(row.Option), Points(course, row, index, rows.Length)))],
            isNamed: true);
    }

    /// <summary>Hairs of one option after another's, so that none hides another.</summary>
    private static ImmutableArray<CurvePoint> Points(CourseTable course, CourseRow row, int index, int rows) =>
        [.. row.Kept.Select((kept, place) => new CurvePoint(course.Minutes[place], kept.Mean, place % rows == index ? Extents.Of(kept.Chance) : null))];
}

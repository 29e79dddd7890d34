using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Charts;
using Parapet.Drawing.Vector;
using Parapet.Statistics.Estimates;

namespace Parapet.Reports.Charts;

/// <summary>A measure over levels that follow each other, a line for each option.</summary>
internal static class SweepChart
{
    /// <summary>The chart; options that do not stand on the scorecard are left out.</summary>
    public static Markup Draw(StudyFindings findings, SweepTable table, OptionStyle style)
    {
        var rows = table.Rows.Where(row => findings.Study.Options[row.Option].Role.IsOnCard).ToArray();
        var shown = Extents.Around(rows.SelectMany(row => row.Levels).Where(estimate => estimate.IsDefined).DefaultIfEmpty(Estimate.Undefined with { Mean = 0 }));
        return LineChart.Draw(
            $"{table.Measure.Name} over {table.Factor.Name}, a line for each option",
            new(table.Factor.Name, new(1, table.Factor.Levels.Length), IsRound: false),
            new(table.Measure.Unit, new(Math.Min(0, shown.Low), Math.Max(0, shown.High)), IsRound: true),
            [.. rows.Select(row => new Curve(findings.Study.Options[row.Option].Name, style.Of(row.Option), [.. Points(row)]))],
            isNamed: true);
    }

    private static IEnumerable<CurvePoint> Points(SweepRow row) =>
        from entry in row.Levels.Index()
        where entry.Item.IsDefined
        select new CurvePoint(entry.Index + 1, entry.Item.Mean, Extents.Of(entry.Item.Chance));
}

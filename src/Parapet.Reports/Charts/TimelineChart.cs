using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Drawing.Charts;
using Parapet.Drawing.Vector;
using Parapet.Judging.Outcomes;
using Parapet.Messages;

namespace Parapet.Reports.Charts;

/// <summary>For each class of threat, the share of it that some fire unit could have launched at, by the time left to impact.</summary>
internal static class TimelineChart
{
    private const int MostLines = 4;

    /// <summary>The options of the first comparisons, as many as stay legible.</summary>
    public static ImmutableArray<int> Shown(StudyFindings findings) =>
        [.. findings.Comparisons.SelectMany(pair => new[] { pair.A, pair.B }).Distinct().Take(MostLines)];

    /// <summary>A small chart for each class.</summary>
    public static Markup Draw(StudyFindings findings, OptionStyle style) => SharePanelChart.Draw(
        "Share of each threat class that some fire unit could have launched at, over the time left to impact",
        findings.Study.TimelineBin, "impact", "no opportunity",
        [.. findings.Classes.Select(threat => new SharePanel(threat.Label, [.. Shown(findings).Select(option => new ShareCurve(
            findings.Study.Options[option].Name, style.Of(option), Shares(findings, option, threat)))]))]);

    /// <summary>The lines of the options shown.</summary>
    public static Markup Legend(StudyFindings findings, OptionStyle style) =>
        ChartLegend.Lines(Shown(findings).Select(option => (style.Of(option), findings.Study.Options[option].Name)));

    private static ImmutableArray<double> Shares(StudyFindings findings, int option, TargetClass threat) =>
        findings.Table.Totals(option).Classes.TryGetValue(threat, out var totals)
            ? [.. totals.Opportunities.Select(possible => (double)possible / Math.Max(totals.Raid, 1)), 0]
            : [0];
}

using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Flight.Targets;
using Parapet.Studies.Raids;

namespace Parapet.Studies.Report;

/// <summary>For each class of threat, the share of it that some fire unit could have launched at, by the time left to impact.</summary>
internal static class TimelineChart
{
    private const int MostLines = 4;
    private const int PanelsAbreast = 4;
    private const double MostTicks = 4;
    private const double Width = 1136;
    private const double PanelWidth = Width / PanelsAbreast;
    private const double PanelHeight = 168;
    private const double PlotTop = 34;
    private const double PlotBottom = 132;

    private static readonly double[] Steps = [0.25, 0.5, 1, 2, 5, 10, 15, 20, 30, 60];

    /// <summary>The options of the first comparisons, as many as stay legible.</summary>
    public static ImmutableArray<int> Shown(StudyFindings findings) =>
        [.. findings.Comparisons.SelectMany(pair => new[] { pair.A, pair.B }).Distinct().Take(MostLines)];

    public static Markup Draw(StudyFindings findings, OptionStyle style)
    {
        var shown = Shown(findings);
        var rows = (findings.Classes.Length + PanelsAbreast - 1) / PanelsAbreast;
        return ChartFrame.Draw(Width, rows * PanelHeight + 4, "Share of each threat class that some fire unit could have launched at, over the time left to impact", Markup.Of($"""
            {findings.Classes.Select((threat, index) => Panel(findings, style, shown, threat, index % PanelsAbreast * PanelWidth, index / PanelsAbreast * PanelHeight))}
            """));
    }

    private static Markup Panel(StudyFindings findings, OptionStyle style, ImmutableArray<int> shown, TargetClass threat, double x, double y)
    {
        var minutes = findings.Study.TimelineBin.Minutes;
        var curves = shown.Select(option => Shares(findings, option, threat)).ToArray();
        var bins = Math.Max(1, curves.Max(curve => Array.FindLastIndex(curve, share => share > 0.005) + 1));
        var across = new LinearScale(0, Math.Ceiling(bins * minutes), x + PanelWidth - 18, x + 34);
        var up = new LinearScale(0, 1, y + PlotBottom, y + PlotTop);
        return Markup.Of($"""
            <text class="panel" x="{x + 34}" y="{y + 18}">{threat.Label}</text>
            {Shares(up, x + 34, x + PanelWidth - 18)}
            {Minutes(bins * minutes, across, y + PlotBottom)}
            {Never(curves, x, y)}{curves.Select((curve, index) => Line(findings, style, shown[index], curve, minutes, across, up))}
            """);
    }

    private static Markup Never(double[][] curves, double x, double y) => curves.Any(curve => curve.Any(share => share > 0))
        ? Markup.Nothing
        : Markup.Of($"""<text class="tick" x="{x + PanelWidth / 2 + 8}" y="{y + (PlotTop + PlotBottom) / 2 + 16}" text-anchor="middle">no opportunity</text>""");

    private static Markup Shares(LinearScale up, double left, double right) => Markup.Join(new[] { 0, 0.5, 1 }.Select(share => Markup.Of($"""
        <path class="{(share == 0 ? "zero" : "grid")}" d="M{left} {up[share]}H{right}"/><text class="tick" x="{left - 6}" y="{up[share] + 4}" text-anchor="end">{NumberText.Percent(share)}</text>
        """)));

    private static Markup Minutes(double longest, LinearScale across, double bottom)
    {
        var step = Steps.FirstOrDefault(step => longest / step <= MostTicks, Math.Ceiling(longest / MostTicks));
        return Markup.Join(Enumerable.Range(0, (int)(across.High / step) + 1).Select(count => count * step).Select(tick => Markup.Of($"""
            <path class="grid" d="M{across[tick]} {bottom}v4"/><text class="tick" x="{across[tick]}" y="{bottom + 17}" text-anchor="middle">{(tick == 0 ? "impact" : $"{NumberText.Figure(tick)} min")}</text>
            """)));
    }

    private static Markup Line(StudyFindings findings, OptionStyle style, int option, double[] shares, double minutes, LinearScale across, LinearScale up)
    {
        var points = shares.Select((share, bin) => (Minutes: (bin + 0.5) * minutes, Share: share)).Where(point => point.Minutes <= across.High).ToArray();
        var path = points.Select((point, index) => Markup.Of($"{(index == 0 ? "M" : "L")}{across[point.Minutes]} {up.Inside(point.Share)}"));
        return Markup.Of($"""<g><title>{findings.Study.Options[option].Name}</title><path class="{style.Colour(option)} line {style.Dash(option)}" d="{path}"/></g>""");
    }

    private static double[] Shares(StudyFindings findings, int option, TargetClass threat)
    {
        var sums = new List<double>();
        var raid = 0;
        foreach (var outcome in findings.Table.Of(option))
        {
            foreach (var entry in outcome.Classes.Where(entry => entry.Class == threat))
            {
                raid += entry.Raid;
                for (var bin = 0; bin < entry.Opportunities.Length; bin++)
                {
                    if (bin == sums.Count)
                    {
                        sums.Add(0);
                    }

                    sums[bin] += entry.Opportunities[bin];
                }
            }
        }

        return [.. sums.Select(sum => sum / Math.Max(raid, 1)), 0];
    }
}

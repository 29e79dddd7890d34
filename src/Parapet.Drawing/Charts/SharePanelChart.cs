using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;

namespace Parapet.Drawing.Charts;

/// <summary>Small charts side by side: shares over the time left until something happens, which is at the right.</summary>
public static class SharePanelChart
{
    private const int PanelsAbreast = 4;
    private const double MostTicks = 4;
    private const double Width = 1136;
    private const double PanelWidth = Width / PanelsAbreast;
    private const double PanelHeight = 168;
    private const double PlotTop = 34;
    private const double PlotBottom = 132;
    private const double LeastShare = 0.005;

    private static readonly double[] Steps = [0.25, 0.5, 1, 2, 5, 10, 15, 20, 30, 60];

    /// <summary>Draws the charts for a report, whose style sheet it needs.</summary>
    /// <param name="label">What they show, in words.</param>
    /// <param name="bin">How long a bin of the curves is, above zero.</param>
    /// <param name="zero">What happens when no time is left.</param>
    /// <param name="nothing">What stands in a panel in which every share is zero.</param>
    public static Markup Draw(string label, Duration bin, string zero, string nothing, IReadOnlyList<SharePanel> panels)
    {
        var rows = (panels.Count + PanelsAbreast - 1) / PanelsAbreast;
        return ChartFrame.Draw(Width, rows * PanelHeight + 4, label, Markup.Of($"""
            {panels.Select((panel, index) => Panel(panel, bin.Minutes, zero, nothing, index % PanelsAbreast * PanelWidth, index / PanelsAbreast * PanelHeight))}
            """));
    }

    private static Markup Panel(SharePanel panel, double minutes, string zero, string nothing, double x, double y)
    {
        var bins = Math.Max(1, panel.Curves.Max(curve => Array.FindLastIndex([.. curve.Shares], share => share > LeastShare) + 1));
        var across = new LinearScale(0, Math.Ceiling(bins * minutes), x + PanelWidth - 18, x + 34);
        var up = new LinearScale(0, 1, y + PlotBottom, y + PlotTop);
        return Markup.Of($"""
            <text class="panel" x="{x + 34}" y="{y + 18}">{panel.Name}</text>
            {Shares(up, x + 34, x + PanelWidth - 18)}
            {Minutes(bins * minutes, zero, across, y + PlotBottom)}
            {Nothing(panel, nothing, x, y)}{panel.Curves.Select(curve => Line(curve, minutes, across, up))}
            """);
    }

    private static Markup Nothing(SharePanel panel, string words, double x, double y) => panel.Curves.Any(curve => curve.Shares.Any(share => share > 0))
        ? Markup.Nothing
        : Markup.Of($"""<text class="tick" x="{x + PanelWidth / 2 + 8}" y="{y + (PlotTop + PlotBottom) / 2 + 16}" text-anchor="middle">{words}</text>""");

    private static Markup Shares(LinearScale up, double left, double right) => Markup.Join(new[] { 0, 0.5, 1 }.Select(share => Markup.Of($"""
        <path class="{(share == 0 ? "zero" : "grid")}" d="M{left} {up[share]}H{right}"/><text class="tick" x="{left - 6}" y="{up[share] + 4}" text-anchor="end">{NumberText.Percent(share)}</text>
        """)));

    private static Markup Minutes(double longest, string zero, LinearScale across, double bottom)
    {
        var step = Steps.FirstOrDefault(step => longest / step <= MostTicks, Math.Ceiling(longest / MostTicks));
        return Markup.Join(Enumerable.Range(0, (int)(across.High / step) + 1).Select(count => count * step).Select(tick => Markup.Of($"""
            <path class="grid" d="M{across[tick]} {bottom}v4"/><text class="tick" x="{across[tick]}" y="{bottom + 17}" text-anchor="middle">{(tick == 0 ? zero : $"{NumberText.Figure(tick)} min")}</text>
            """)));
    }

    private static Markup Line(ShareCurve curve, double minutes, LinearScale across, LinearScale up)
    {
        var points = curve.Shares.Select((share, bin) => (Minutes: (bin + 0.5) * minutes, Share: share)).Where(point => point.Minutes <= across.High);
        var path = SvgPath.Fine(points.Select(point => (across[point.Minutes], up.Inside(point.Share))));
        return Markup.Of($"""<g><title>{curve.Name}</title><path class="{curve.Style.Line}" d="{path}"/></g>""");
    }
}

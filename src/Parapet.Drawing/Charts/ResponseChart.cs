using Parapet.Drawing.Colours;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;

namespace Parapet.Drawing.Charts;

/// <summary>How values answer to a setting: points with hairs over its levels, joined where the levels follow each other.</summary>
public static class ResponseChart
{
    private const double Width = 760;
    private const double Height = 380;
    private const double Left = 60;
    private const double Right = 540;
    private const double Top = 56;
    private const double Bottom = 320;
    private const double NameGap = 34;
    private const double LineHeight = 13;
    private const int LongestName = 28;

    // So that hairs of one level do not hide each other.
    private const double Apart = 6;

    private static readonly MarkShape[] s_marks = [MarkShape.Full, MarkShape.Hollow, MarkShape.Cross];

    /// <summary>Draws the chart as a file of its own.</summary>
    /// <param name="title">What it shows, in words.</param>
    /// <param name="setting">The name of the axis across.</param>
    /// <param name="unit">Of the values.</param>
    /// <param name="levels">The name of each level and its place across.</param>
    /// <param name="isJoined">Whether the points of a series are joined by a line.</param>
    /// <param name="series">Three at most, each with a point at least.</param>
    public static string Standalone(
        string title, string setting, string unit, IReadOnlyList<(string Name, double At)> levels, bool isJoined, IReadOnlyList<ResponseSeries> series)
    {
        var up = Up(series);
        var across = new LinearScale(levels.Min(level => level.At), levels.Max(level => level.At), Left + 30, Right - 30);
        var names = ChartFrame.Apart([.. series.Select(each => up[each.Points[^1].Y])], NameGap, Top, Bottom);
        return StandaloneDrawing.Draw(Width, Height, title, Markup.Of($"""
            {Styles(series.Count)}
            <text class="title" x="12" y="22">{title}</text><text class="note" x="12" y="42">{unit}</text>
            {ChartFrame.Up(up, Left, Right)}
            {levels.Select(level => Markup.Of($"""<text class="tick" x="{across[level.At]}" y="{Bottom + 18}" text-anchor="middle">{level.Name}</text>"""))}
            <text class="note" x="{0.5 * (Left + Right)}" y="{Height - 14}" text-anchor="middle">{setting}</text>
            {series.Select((each, index) => Series(each, index, names[index], isJoined, across, up))}
            """));
    }

    private static LinearScale Up(IReadOnlyList<ResponseSeries> series)
    {
        var points = series.SelectMany(each => each.Points).ToArray();
        var low = points.Min(point => Math.Min(point.Y, point.Doubt?.Low ?? point.Y));
        var high = points.Max(point => Math.Max(point.Y, point.Doubt?.High ?? point.Y));
        return LinearScale.Round(Math.Min(low, 0), Math.Max(high, low + 1e-9), Bottom, Top);
    }

    private static Markup Series(ResponseSeries series, int index, double name, bool isJoined, LinearScale across, LinearScale up)
    {
        var kind = Kind(index);
        double At(CurvePoint point) => across[point.X] + Apart * (index - 1);
        var path = SvgPath.Fine(series.Points.Select(point => (At(point), up[point.Y])));
        var line = isJoined ? Markup.Of($"""<path class="{kind} line" d="{path}"/>""") : Markup.Nothing;
        var last = series.Points[^1];
        return Markup.Of($"""
            <g><title>{series.Name}</title>{line}{series.Points.Select(point => Markup.Of($"{ChartFrame.Upright(kind, At(point), up, point.Doubt)}{ChartMark.Draw(s_marks[index], kind, At(point), up[point.Y], 4)}"))}</g>
            <path d="M{At(last) + 6} {up[last.Y]}L{Right + 8} {name}" stroke="#999" stroke-width=".8" fill="none"/>
            {TextLines.Of(series.Name, LongestName).Select((text, row) => Markup.Of($"""<text class="{kind} note" x="{Right + 14}" y="{name + 4 + row * LineHeight}">{text}</text>"""))}
            """);
    }

    private static string Kind(int index) => FormattableString.Invariant($"kind{index}");

    /// <summary>The classes that a report's style sheet has and a file of its own lacks.</summary>
    private static Markup Styles(int series) => Markup.Of($$"""
        <style>.ring,.stroke,.line{stroke-width:2}{{Enumerable.Range(0, series).Select(Style)}}</style>
        """);

    private static Markup Style(int index)
    {
        var (kind, colour) = (Kind(index), Palette.Kinds[index].Text);
        return Markup.Of($$""".{{kind}}.fill,.{{kind}}.note{fill:{{colour}}}.{{kind}}.stroke,.{{kind}}.hair,.{{kind}}.line{stroke:{{colour}};fill:none}.{{kind}}.ring{stroke:{{colour}};fill:#fff}""");
    }
}

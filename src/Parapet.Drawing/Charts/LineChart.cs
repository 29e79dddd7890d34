using System.Collections.Immutable;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;

namespace Parapet.Drawing.Charts;

/// <summary>Curves over an axis, with hairs for doubt and names at their ends.</summary>
public static class LineChart
{
    private const double Width = 560;
    private const double Left = 40;
    private const double Right = 376;
    private const double Top = 26;
    private const double LeastBottom = 286;
    private const double Below = 44;
    private const double LineHeight = 12;
    private const double NameGap = 3;
    private const int LongestName = 24;

    /// <summary>Draws the chart for a report, whose style sheet it needs.</summary>
    /// <param name="label">What it shows, in words.</param>
    /// <param name="curves">Those without a point are left out.</param>
    /// <param name="isNamed">Whether names stand at the curves' ends: not where the ends fall together.</param>
    public static Markup Draw(string label, Axis across, Axis up, IReadOnlyList<Curve> curves, bool isNamed)
    {
        var drawn = curves.Where(curve => curve.Points.Length > 0).ToArray();
        ImmutableArray<string>[] names = isNamed ? [.. drawn.Select(curve => TextLines.Of(curve.Name, LongestName))] : [];
        var gap = NameGap + LineHeight * names.Select(lines => lines.Length).DefaultIfEmpty(1).Max();
        var bottom = Math.Max(LeastBottom, Top + gap * (names.Length - 1));
        var (x, y) = (across.Along(Left, Right), up.Along(bottom, Top));
        return ChartFrame.Draw(Width, bottom + Below, label, Markup.Of($"""
            {ChartFrame.Up(y, Left, Right)}{ChartFrame.Across(x, bottom, bottom)}{drawn.Select(curve => Line(curve, x, y))}{Names(drawn, names, y, ChartFrame.Apart([.. drawn.Take(names.Length).Select(curve => y[curve.Points[^1].Y])], gap, Top, bottom))}
            {ChartFrame.AcrossName(across.Name, 0.5 * (Left + Right), bottom + Below - 8)}{ChartFrame.UpName(up.Name, 0, 14)}
            """));
    }

    private static Markup Line(Curve curve, LinearScale x, LinearScale y)
    {
        var hairs = curve.Points.Select(point => ChartFrame.Upright(curve.Style.Colour, x[point.X], y, point.Doubt));
        var path = SvgPath.Fine(curve.Points.Select(point => (x[point.X], y[point.Y])));
        return Markup.Of($"""<g><title>{curve.Name}</title>{hairs}<path class="{curve.Style.Line}" d="{path}"/></g>""");
    }

    private static Markup Names(Curve[] curves, ImmutableArray<string>[] names, LinearScale y, double[] places) => Markup.Join(names.Select((lines, index) => Markup.Of($"""
        <path class="leader" d="M{Right + 2} {y[curves[index].Points[^1].Y]}L{Right + 12} {places[index]}"/>{ChartMark.Draw(curves[index].Style, Right + 19, places[index], 4)}{ChartFrame.Name(lines, Right + 29, places[index], LineHeight, "start")}
        """)));
}

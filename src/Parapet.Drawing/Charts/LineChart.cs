using Parapet.Drawing.Vector;

namespace Parapet.Drawing.Charts;

/// <summary>Curves over an axis, with hairs for doubt and names at their ends.</summary>
public static class LineChart
{
    private const double Width = 560;
    private const double Height = 330;
    private const double Left = 40;
    private const double Right = 376;
    private const double Top = 26;
    private const double Bottom = 286;
    private const double NameGap = 15;

    /// <summary>Draws the chart for a report, whose style sheet it needs.</summary>
    /// <param name="label">What it shows, in words.</param>
    /// <param name="curves">Those without a point are left out.</param>
    /// <param name="isNamed">Whether names stand at the curves' ends: not where the ends fall together.</param>
    public static Markup Draw(string label, Axis across, Axis up, IReadOnlyList<Curve> curves, bool isNamed)
    {
        var (x, y) = (across.Along(Left, Right), up.Along(Bottom, Top));
        var drawn = curves.Where(curve => curve.Points.Length > 0).ToArray();
        return ChartFrame.Draw(Width, Height, label, Markup.Of($"""
            {ChartFrame.Up(y, Left, Right)}{ChartFrame.Across(x, Bottom, Bottom)}{drawn.Select(curve => Line(curve, x, y))}{(isNamed ? Names(drawn, y) : Markup.Nothing)}
            {ChartFrame.AcrossName(across.Name, 0.5 * (Left + Right), Height - 8)}{ChartFrame.UpName(up.Name, 0, 14)}
            """));
    }

    private static Markup Line(Curve curve, LinearScale x, LinearScale y)
    {
        var hairs = curve.Points.Select(point => ChartFrame.Upright(curve.Style.Colour, x[point.X], y, point.Doubt));
        var path = SvgPath.Fine(curve.Points.Select(point => (x[point.X], y[point.Y])));
        return Markup.Of($"""<g><title>{curve.Name}</title>{hairs}<path class="{curve.Style.Line}" d="{path}"/></g>""");
    }

    private static Markup Names(Curve[] curves, LinearScale y)
    {
        double[] heights = [.. curves.Select(curve => y[curve.Points[^1].Y])];
        var places = ChartFrame.Apart(heights, NameGap, Top, Bottom);
        return Markup.Join(curves.Select((curve, index) => Markup.Of($"""
            <path class="leader" d="M{Right + 2} {heights[index]}L{Right + 12} {places[index]}"/>{ChartMark.Draw(curve.Style, Right + 19, places[index], 4)}<text class="label" x="{Right + 29}" y="{places[index] + 4}">{curve.Name}</text>
            """)));
    }
}

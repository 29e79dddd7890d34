using Parapet.Drawing.Vector;

namespace Parapet.Drawing.Charts;

/// <summary>One value against another, a mark for each thing compared.</summary>
public static class ScatterChart
{
    private const double Width = 560;
    private const double Height = 330;
    private const double Left = 40;
    private const double Right = 540;
    private const double Top = 26;
    private const double Bottom = 286;

    /// <summary>Draws the chart for a report, whose style sheet it needs.</summary>
    /// <param name="label">What it shows, in words.</param>
    /// <param name="lines">Drawn under the marks.</param>
    public static Markup Draw(string label, Axis across, Axis up, IEnumerable<ScatterLine> lines, IEnumerable<ScatterPoint> points)
    {
        var (x, y) = (across.Along(Left, Right), up.Along(Bottom, Top));
        var thin = lines.Select(line => Markup.Of($"""<path class="{line.Colour} line thin" d="{SvgPath.Fine(line.Points.Select(point => (x[point.X], y[point.Y])))}"/>"""));
        return ChartFrame.Draw(Width, Height, label, Markup.Of($"""
            {ChartFrame.Up(y, Left, Right)}{ChartFrame.Across(x, Bottom, Bottom)}
            {thin}{points.Select(point => Point(point, x, y))}
            {ChartFrame.AcrossName(across.Name, 0.5 * (Left + Right), Height - 8)}{ChartFrame.UpName(up.Name, 0, 14)}
            """));
    }

    private static Markup Point(ScatterPoint point, LinearScale x, LinearScale y) => Markup.Of($"""
        <g><title>{point.Title}</title>
        {ChartFrame.Level(point.Style.Colour, x, y[point.Y], point.DoubtOfX)}{ChartFrame.Upright(point.Style.Colour, x[point.X], y, point.DoubtOfY)}
        {ChartMark.Draw(point.Style, x[point.X], y[point.Y])}{Note(point, x, y)}</g>
        """);

    private static Markup Note(ScatterPoint point, LinearScale x, LinearScale y) => point.Note.Length == 0
        ? Markup.Nothing
        : Markup.Of($"""<text class="place small" x="{x[point.X]}" y="{y[point.Y] - 10}" text-anchor="middle">{point.Note}</text>""");
}

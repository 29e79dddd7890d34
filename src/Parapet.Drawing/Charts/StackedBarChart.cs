using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;

namespace Parapet.Drawing.Charts;

/// <summary>A bar for each thing compared, made of pieces by kind.</summary>
public static class StackedBarChart
{
    private const double Width = 560;
    private const double Left = 172;
    private const double Right = 540;
    private const double Top = 10;
    private const double RowHeight = 27;
    private const double LeastForNumber = 24;
    private const double LineHeight = 12;
    private const int LongestName = 25;

    /// <summary>Draws the chart for a report, whose style sheet it needs.</summary>
    /// <param name="label">What it shows, in words.</param>
    /// <param name="axis">The name of the axis, which goes from zero to one at least.</param>
    /// <param name="bars">At least one.</param>
    public static Markup Draw(string label, string axis, IReadOnlyList<StackedBar> bars)
    {
        var bottom = Top + bars.Count * RowHeight;
        var scale = LinearScale.Round(0, Math.Max(1, bars.Max(bar => bar.Pieces.Sum(piece => piece.Value))), Left, Right);
        return ChartFrame.Draw(Width, bottom + 36, label, Markup.Of($"""
            {ChartFrame.Across(scale, Top, bottom)}
            {bars.Select((bar, index) => Row(bar, Top + index * RowHeight, scale))}
            {ChartFrame.AcrossName(axis, 0.5 * (Left + Right), bottom + 32)}
            """));
    }

    private static Markup Row(StackedBar bar, double top, LinearScale scale)
    {
        var pieces = new List<Markup>();
        var before = 0.0;
        foreach (var piece in bar.Pieces)
        {
            var (x, width) = (scale[before], scale[before + piece.Value] - scale[before]);
            pieces.Add(Markup.Of($"""
                <g><title>{piece.Title}</title><rect class="{piece.Colour}" x="{x}" y="{top + 4}" width="{width}" height="{RowHeight - 8}"/>{Number(piece, x, width, top)}</g>
                """));
            before += piece.Value;
        }

        return Markup.Of($"{ChartFrame.Name(TextLines.Of(bar.Name, LongestName), Left - 10, top + RowHeight / 2, LineHeight, "end")}{pieces}");
    }

    private static Markup Number(BarPiece piece, double x, double width, double top) => width < LeastForNumber
        ? Markup.Nothing
        : Markup.Of($"""<text class="inside {piece.Colour}" x="{x + width / 2}" y="{top + RowHeight / 2 + 4}" text-anchor="middle">{NumberText.Count(piece.Value)}</text>""");
}

using Parapet.Drawing.Colours;
using Parapet.Drawing.Vector;

namespace Parapet.Drawing.Charts;

/// <summary>What is reached over range and height: bands of time, a claimed box, and a line around an inner part.</summary>
public static class ReachChart
{
    private const double Width = 860;
    private const double Height = 520;
    private const double Left = 60;
    private const double Right = 690;
    private const double Top = 50;
    private const double Bottom = 460;

    private static int Bands => Palette.Bands.Length;

    /// <summary>Draws a file of its own.</summary>
    /// <param name="title">What is drawn, as its heading.</param>
    /// <param name="box">Not drawn where null.</param>
    /// <param name="margin">Not drawn where null.</param>
    public static string Draw(string title, ReachGrid grid, ReachBox? box, ReachMargin? margin)
    {
        var farthest = Math.Max(grid.RangesMetres[^1], box?.FarthestRange.Metres ?? 0) / 1000;
        var highest = Math.Max(grid.HeightsMetres[^1], box?.HighestHeight.Metres ?? 0) / 1000;
        var across = LinearScale.Round(0, farthest, Left, Right);
        var up = LinearScale.Round(0, highest, Bottom, Top);
        var step = BandSeconds(grid);
        var areas = Enumerable.Range(0, Bands).Reverse().Select(band => Markup.Of(
            $"""<path fill="{Palette.Bands[band].Text}" d="{Outline(grid, across, up, post => grid.Seconds[post] <= (band + 1) * step)}"/>"""));
        var inner = margin is null ? Markup.Nothing : Markup.Of($"""<path class="inner" d="{Outline(grid, across, up, post => margin.IsIn[post])}"/>""");
        return StandaloneDrawing.Draw(Width, Height, title, Markup.Of($"""
            <text class="title" x="{Left}" y="28">{title}</text>
            {ChartFrame.Across(across, Top, Bottom)}{ChartFrame.Up(up, Left, Right)}{areas}{inner}{Box(box, across, up)}
            {ChartFrame.AcrossName("range along the surface, km", (Left + Right) / 2, Bottom + 38)}{ChartFrame.UpName("height, km", 8, Top - 10)}
            {Key(step, box, margin)}
            """));
    }

    private static double BandSeconds(ReachGrid grid) =>
        Math.Ceiling(grid.Seconds.Where(double.IsFinite).Append(1).Max() / Bands / 5) * 5;

    /// <summary>Around the posts that belong: the lowest of each range outwards, the highest back.</summary>
    private static Markup Outline(ReachGrid grid, LinearScale across, LinearScale up, Func<int, bool> belongs)
    {
        var heights = grid.HeightsMetres;
        var outline = new List<(double X, double Y)>();
        var back = new List<(double X, double Y)>();
        for (var i = 0; i < grid.RangesMetres.Length; i++)
        {
            var (lowest, highest) = (-1, -1);
            for (var j = 0; j < heights.Length; j++)
            {
                if (belongs(i * heights.Length + j))
                {
                    (lowest, highest) = (lowest < 0 ? j : lowest, j);
                }
            }

            if (lowest >= 0)
            {
                outline.Add((across[grid.RangesMetres[i] / 1000], up[heights[lowest] / 1000]));
                back.Add((across[grid.RangesMetres[i] / 1000], up[heights[highest] / 1000]));
            }
        }

        back.Reverse();
        return SvgPath.Of([.. outline, .. back], isClosed: true);
    }

    private static Markup Box(ReachBox? box, LinearScale across, LinearScale up) => box is null ? Markup.Nothing : Markup.Of($"""
        <path class="published" d="M{across[0]} {up[box.LowestHeight.Kilometres]}H{across[box.FarthestRange.Kilometres]}V{up[box.HighestHeight.Kilometres]}H{across[0]}"/>
        """);

    private static Markup Key(double step, ReachBox? box, ReachMargin? margin)
    {
        var rows = Enumerable.Range(0, Bands).Select(band => Markup.Of(
            $"""<rect x="{Right + 24}" y="{Top + 22 * band}" width="16" height="16" fill="{Palette.Bands[band].Text}"/><text x="{Right + 46}" y="{Top + 13 + 22 * band}">to {(band + 1) * step} s</text>"""));
        var line = Top + 22 * Bands + 20;
        var inner = margin is null ? Markup.Nothing : Markup.Of($"""<path class="inner" d="M{Right + 24} {line + 24}h16"/><text x="{Right + 46}" y="{line + 28}">{margin.Name}</text>""");
        var outer = box is null ? Markup.Nothing : Markup.Of($"""<path class="published" d="M{Right + 24} {line}h16"/><text x="{Right + 46}" y="{line + 4}">{box.Name}</text>""");
        return Markup.Of($"{rows}{outer}{inner}");
    }
}

using System.Collections.Immutable;
using Parapet.Drawing.Vector;

namespace Parapet.Drawing.Charts;

/// <summary>An interaction plot of two factors: parallel lines mean that the factors act apart.</summary>
public static class InteractionChart
{
    private const double Width = 560;
    private const double Height = 300;
    private const double Left = 40;
    private const double Right = 400;
    private const double Top = 26;
    private const double Bottom = 262;
    private const double NameGap = 16;

    /// <summary>Draws the chart for a report, whose style sheet it needs.</summary>
    /// <param name="label">What it shows, in words.</param>
    /// <param name="unit">Of the values.</param>
    /// <param name="levels">Of the factor across, at least one.</param>
    /// <param name="lines">One for each level of the other factor, at least one.</param>
    public static Markup Draw(string label, string unit, ImmutableArray<string> levels, IReadOnlyList<InteractionLine> lines)
    {
        var up = LinearScale.Round(0, lines.SelectMany(line => line.Points).Max(point => point.Doubt?.High ?? point.Value), Bottom, Top);
        var across = new LinearScale(0, levels.Length - 1, Left + 40, Right - 30);
        var names = ChartFrame.Apart([.. lines.Select(line => up[line.Points[^1].Value])], NameGap, Top, Bottom);
        return ChartFrame.Draw(Width, Height, label, Markup.Of($"""
            {ChartFrame.Up(up, Left, Right)}
            {levels.Select((level, place) => Markup.Of($"""<text class="label" x="{across[place]}" y="{Bottom + 20}" text-anchor="middle">{level}</text>"""))}
            {lines.Select((line, index) => Line(line, names[index], across, up))}
            {ChartFrame.UpName(unit, 0, 14)}
            """));
    }

    private static Markup Line(InteractionLine line, double name, LinearScale across, LinearScale up)
    {
        var path = SvgPath.Fine(line.Points.Select((point, place) => (across[place], up[point.Value])));
        var marks = line.Points.Select((point, place) => Markup.Of($"""
            <g><title>{point.Title}</title>{ChartFrame.Upright(line.Colour, across[place], up, point.Doubt)}{ChartMark.Draw(point.Mark, line.Colour, across[place], up[point.Value])}</g>
            """));
        return Markup.Of($"""
            <path class="{line.Colour} line" d="{path}"/>{marks}<path class="leader" d="M{across[line.Points.Length - 1] + 8} {up[line.Points[^1].Value]}L{Right + 8} {name}"/><text class="label" x="{Right + 14}" y="{name + 4}">{line.Name}</text>
            """);
    }
}

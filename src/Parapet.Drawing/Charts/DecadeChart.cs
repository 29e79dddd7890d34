using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;

namespace Parapet.Drawing.Charts;

/// <summary>Dots in groups over decades of a quantity.</summary>
public static class DecadeChart
{
    private const double Width = 760;
    private const double Height = 360;
    private const double Left = 48;
    private const double Right = 560;
    private const double Top = 26;
    private const double Bottom = 312;

    /// <summary>Draws the chart for a report, whose style sheet it needs.</summary>
    /// <param name="label">What it shows, in words.</param>
    /// <param name="acrossName">Of the axis of decades.</param>
    /// <param name="upName">Of the axis from zero upwards.</param>
    /// <param name="groups">With at least one dot among them; across, only values above zero.</param>
    public static Markup Draw(string label, string acrossName, string upName, IReadOnlyList<DotGroup> groups)
    {
        var dots = groups.SelectMany(group => group.Dots).ToArray();
        var across = new LinearScale(Math.Floor(dots.Min(dot => Math.Log10(dot.X))), Math.Ceiling(dots.Max(dot => Math.Log10(dot.X))), Left, Right);
        var up = LinearScale.Round(0, dots.Max(dot => dot.Y), Bottom, Top);
        return ChartFrame.Draw(Width, Height, label, Markup.Of($"""
            {Decades(across)}{ChartFrame.Up(up, Left, Right)}
            {ChartFrame.AcrossName(acrossName, 0.5 * (Left + Right), Height - 8)}{ChartFrame.UpName(upName, 0, 14)}
            {groups.Select((group, index) => Group(group, index, across, up))}
            """));
    }

    private static Markup Group(DotGroup group, int index, LinearScale across, LinearScale up) => Markup.Of($"""
        <g class="{group.Colour}">{group.Dots.Select(dot => Markup.Of($"""<circle cx="{across[Math.Log10(dot.X)]}" cy="{up[dot.Y]}" r="3"/>"""))}
        <circle cx="{Right + 18}" cy="{Top + 10 + 20 * index}" r="4"/></g><text class="label" x="{Right + 30}" y="{Top + 14 + 20 * index}">{group.Name}</text>
        """);

    private static Markup Decades(LinearScale across) => Markup.Join(Enumerable.Range((int)across.Low, (int)(across.High - across.Low) + 1).Select(power => Markup.Of($"""
        <path class="grid" d="M{across[power]} {Top}V{Bottom}"/><text class="tick" x="{across[power]}" y="{Bottom + 15}" text-anchor="middle">{NumberText.Figure(Math.Pow(10, power))}</text>
        """)));
}

using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Flight.Targets;

namespace Parapet.Studies.Report;

/// <summary>First detection by each radar over the cross-section that its band met in each draw.</summary>
internal static class CrossSectionChart
{
    private const double Width = 760;
    private const double Height = 360;
    private const double Left = 48;
    private const double Right = 560;
    private const double Top = 26;
    private const double Bottom = 312;

    public static Markup Draw(RangeTable ranges, TargetClass kind)
    {
        var radars = ranges.Radars.Where(row => row.Class == kind && row.Step == RangeStep.Detected && row.Share.Mean > 0)
            .Select(row => (row.By, Points: ranges.ByDraw(row))).ToArray();
        if (radars.Length == 0)
        {
            return Markup.Of($"<p>No radar held one in any draw.</p>");
        }

        var points = radars.SelectMany(radar => radar.Points).ToArray();
        var across = new LinearScale(
            Math.Floor(points.Min(point => Math.Log10(point.SquareMetres))), Math.Ceiling(points.Max(point => Math.Log10(point.SquareMetres))), Left, Right);
        var up = LinearScale.Round(0, points.Max(point => point.Kilometres), Bottom, Top);
        return ChartFrame.Draw(Width, Height, "Range of first detection over cross-section, a mark for each radar and draw", Markup.Of($"""
            {Decades(across)}{ChartFrame.Up(up, Left, Right)}
            {ChartFrame.AcrossName("cross-section from the front in the radar's band, m²", 0.5 * (Left + Right), Height - 8)}{ChartFrame.UpName("km", 0, 14)}
            {radars.Select((radar, index) => Radar(radar.By, radar.Points, index))}
            """));

        Markup Radar(string name, IEnumerable<(double SquareMetres, double Kilometres)> dots, int index) => Markup.Of($"""
            <g class="radar{index % 8}">{dots.Select(dot => Markup.Of($"""<circle cx="{across[Math.Log10(dot.SquareMetres)]}" cy="{up[dot.Kilometres]}" r="3"/>"""))}
            <circle cx="{Right + 18}" cy="{Top + 10 + 20 * index}" r="4"/></g><text class="label" x="{Right + 30}" y="{Top + 14 + 20 * index}">{name}</text>
            """);
    }

    private static Markup Decades(LinearScale across) => Markup.Join(Enumerable.Range((int)across.Low, (int)(across.High - across.Low) + 1).Select(power => Markup.Of($"""
        <path class="grid" d="M{across[power]} {Top}V{Bottom}"/><text class="tick" x="{across[power]}" y="{Bottom + 15}" text-anchor="middle">{NumberText.Figure(Math.Pow(10, power))}</text>
        """)));
}

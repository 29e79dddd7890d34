using Parapet.Campaigns.Findings;
using Parapet.Statistics.Estimates;
using Parapet.Studies.Deployment;

namespace Parapet.Studies.Report;

/// <summary>The deciding measure of each force as its connection improves: parallel lines mean that hardware and connection act apart.</summary>
internal static class FactorChart
{
    private const double Width = 560;
    private const double Height = 300;
    private const double Left = 40;
    private const double Right = 400;
    private const double Top = 26;
    private const double Bottom = 262;

    public static Markup Draw(StudyFindings findings, FactorTable factors, OptionStyle style)
    {
        var cells = factors.Forces
            .Select(force => factors.Connections.Select(connection => findings.Of(factors[force, connection], findings.Deciding)).ToArray())
            .ToArray();
        var up = LinearScale.Round(0, cells.SelectMany(row => row).Max(estimate => estimate.Chance.IsKnown ? estimate.Chance.High : estimate.Mean), Bottom, Top);
        var across = new LinearScale(0, factors.Connections.Length - 1, Left + 40, Right - 30);
        var names = ChartFrame.Apart([.. cells.Select(row => up[row[^1].Mean])], 16, Top, Bottom);
        return ChartFrame.Draw(Width, Height, $"{findings.Deciding.Name} of each force over its connection", Markup.Of($"""
            {ChartFrame.Up(up, Left, Right)}
            {factors.Connections.Select((connection, place) => Markup.Of($"""<text class="label" x="{across[place]}" y="{Bottom + 20}" text-anchor="middle">{connection}</text>"""))}
            {factors.Forces.Select((force, index) => Line(force, cells[index], names[index]))}
            {ChartFrame.UpName(findings.Deciding.Unit, 0, 14)}
            """));

        Markup Line(string force, Estimate[] row, double name)
        {
            var colour = style.ForceColour(force);
            var path = row.Select((estimate, place) => Markup.Of($"{(place == 0 ? "M" : "L")}{across[place]} {up[estimate.Mean]}"));
            var marks = row.Select((estimate, place) => Markup.Of($"""
                <g><title>{force}, {factors.Connections[place]}: {NumberText.Of(estimate.Mean)} ({NumberText.Range(estimate.Chance)})</title>{Hair(estimate, place)}{style.ConnectionMark(factors.Connections[place], colour, across[place], up[estimate.Mean])}</g>
                """));
            return Markup.Of($"""
                <path class="{colour} line" d="{path}"/>{marks}<path class="leader" d="M{across[row.Length - 1] + 8} {up[row[^1].Mean]}L{Right + 8} {name}"/><text class="label" x="{Right + 14}" y="{name + 4}">{force}</text>
                """);

            Markup Hair(Estimate estimate, int place) => estimate.Chance.IsKnown
                ? Markup.Of($"""<path class="{colour} hair" d="M{across[place]} {up.Inside(estimate.Chance.Low)}V{up.Inside(estimate.Chance.High)}"/>""")
                : Markup.Nothing;
        }
    }
}

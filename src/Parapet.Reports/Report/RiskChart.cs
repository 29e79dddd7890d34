using Parapet.BattleManagement.Doctrine;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Statistics.Estimates;
using Parapet.Statistics.Intervals;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Report;

/// <summary>Leakers against friendly aircraft lost: the frontier on which weapon control moves an option.</summary>
internal static class RiskChart
{
    private const double Width = 560;
    private const double Height = 330;
    private const double Left = 40;
    private const double Right = 540;
    private const double Top = 26;
    private const double Bottom = 286;

    public static Markup Draw(StudyFindings findings, OptionStyle style)
    {
        var options = findings.Study.Options;
        var lost = options.Select((_, index) => findings.Of(index, Measures.FriendliesLost)).ToArray();
        var leakers = options.Select((_, index) => findings.Of(index, Measures.Leakers)).ToArray();
        var defended = options.Index().Where(entry => entry.Item.Role.IsDefended).Select(entry => entry.Index).ToArray();
        if (defended.Length == 0)
        {
            return Markup.Nothing;
        }

        var across = LinearScale.Round(0, defended.Max(index => High(lost[index])), Left, Right);
        var up = LinearScale.Round(defended.Min(index => Low(leakers[index])), defended.Max(index => High(leakers[index])), Bottom, Top);
        return ChartFrame.Draw(Width, Height, "Mean leakers against mean friendly aircraft lost, a mark for each option", Markup.Of($"""
            {ChartFrame.Up(up, Left, Right)}{ChartFrame.Across(across, Bottom, Bottom)}
            {Frontiers()}{defended.Select(Point)}
            {ChartFrame.AcrossName("friendly aircraft lost in a raid", 0.5 * (Left + Right), Height - 8)}{ChartFrame.UpName("leakers", 0, 14)}
            """));

        Markup Point(int index)
        {
            var (x, y) = (across[lost[index].Mean], up[leakers[index].Mean]);
            var colour = style.Colour(index);
            return Markup.Of($"""
                <g><title>{options[index].Name}: {NumberText.Of(leakers[index].Mean)} leakers ({NumberText.Range(leakers[index].Chance)}), {NumberText.Of(lost[index].Mean)} friends lost ({NumberText.Range(lost[index].Chance)})</title>
                {Hair(lost[index].Chance, interval => $"M{across.Inside(interval.Low):0.##} {y:0.##}H{across.Inside(interval.High):0.##}")}{Hair(leakers[index].Chance, interval => $"M{x:0.##} {up.Inside(interval.Low):0.##}V{up.Inside(interval.High):0.##}")}
                {style.Mark(index, x, y)}{Rule(options[index], x, y)}</g>
                """);

            Markup Hair(Interval interval, Func<Interval, string> path) =>
                interval.IsKnown ? Markup.Of($"""<path class="{colour} hair" d="{path(interval)}"/>""") : Markup.Nothing;
        }

        IEnumerable<Markup> Frontiers() =>
            from index in defended
            group index by (options[index].Force, options[index].Connection) into rules
            where rules.Count() > 1
            let ordered = rules.OrderBy(index => Strictness(options[index].WeaponControl)).ToArray()
            let points = ordered.Select((index, place) => Markup.Of($"{(place == 0 ? "M" : "L")}{across[lost[index].Mean]} {up[leakers[index].Mean]}"))
            select Markup.Of($"""<path class="{style.Colour(ordered[0])} line thin" d="{points}"/>""");
    }

    /// <summary>The options' marks and names.</summary>
    public static Markup Legend(StudyFindings findings, OptionStyle style) => Markup.Of($"""
        <ul class="legend">{findings.Study.Options.Index().Where(entry => entry.Item.Role == OptionRole.Compared).Select(entry => Markup.Of($"""
            <li><svg viewBox="0 0 12 12">{style.Mark(entry.Index, 6, 6, 4.5)}</svg>{entry.Item.Name}</li>
            """))}</ul>
        """);

    private static Markup Rule(OptionResult option, double x, double y) => option.Role == OptionRole.Frontier
        ? Markup.Of($"""<text class="place small" x="{x}" y="{y - 10}" text-anchor="middle">{option.WeaponControl.ToString().ToLowerInvariant()}</text>""")
        : Markup.Nothing;

    private static int Strictness(WeaponControlStatus status) => (int)status;

    private static double Low(Estimate estimate) => estimate.Chance.IsKnown ? estimate.Chance.Low : estimate.Mean;

    private static double High(Estimate estimate) => estimate.Chance.IsKnown ? estimate.Chance.High : estimate.Mean;
}

using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Charts;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Reports.Wording;

namespace Parapet.Reports.Charts;

/// <summary>Leakers against friendly aircraft lost: the frontier on which weapon control moves an option.</summary>
internal static class RiskChart
{
    /// <summary>Nothing where no option defends.</summary>
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

        return ScatterChart.Draw(
            "Mean leakers against mean friendly aircraft lost, a mark for each option",
            new("friendly aircraft lost in a raid", Extents.Around(defended.Select(index => lost[index])) with { Low = 0 }, IsRound: true),
            new("leakers", Extents.Around(defended.Select(index => leakers[index])), IsRound: true),
            Frontiers(), defended.Select(Point));

        ScatterPoint Point(int index) => new(
            lost[index].Mean, leakers[index].Mean, Extents.Of(lost[index].Chance), Extents.Of(leakers[index].Chance), style.Of(index), Rule(options[index]),
            $"{options[index].Name}: {NumberText.Of(leakers[index].Mean)} leakers ({IntervalText.Range(leakers[index].Chance)}), {NumberText.Of(lost[index].Mean)} friends lost ({IntervalText.Range(lost[index].Chance)})");

        IEnumerable<ScatterLine> Frontiers() =>
            from index in defended
            group index by (options[index].Force, options[index].Connection) into rules
            where rules.Count() > 1
            let ordered = rules.OrderBy(index => options[index].WeaponControl).ToArray()
            select new ScatterLine(style.Of(ordered[0]).Colour, [.. ordered.Select(index => (lost[index].Mean, leakers[index].Mean))]);
    }

    /// <summary>The options' marks and names.</summary>
    public static Markup Legend(StudyFindings findings, OptionStyle style) => ChartLegend.Marks(findings.Study.Options.Index()
        .Where(entry => entry.Item.Role == OptionRole.Compared).Select(entry => (style.Of(entry.Index), entry.Item.Name)));

    private static string Rule(OptionResult option) =>
        option.Role == OptionRole.Frontier ? option.WeaponControl.ToString().ToLowerInvariant() : "";
}

using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Charts;
using Parapet.Drawing.Vector;
using Parapet.Statistics.Estimates;

namespace Parapet.Reports.Charts;

/// <summary>Mean leakers over the size of the raid; where all raids are of one size, the chance of more than so many leakers.</summary>
internal static class RaidSizeChart
{
    private const int MostGroups = 6;
    private const int FewestGroups = 3;
    private const int FewestInGroup = 8;

    /// <summary>The chart of one or the other.</summary>
    public static Markup Draw(StudyFindings findings, OptionStyle style)
    {
        var shown = findings.Study.Options.Index().Where(entry => entry.Item.Role.IsOnCard).Select(entry => entry.Index).ToArray();
        var groups = Groups(findings.Table);
        return groups.Length >= FewestGroups ? OverSize(findings, style, shown, groups) : Exceedance(findings, style, shown);
    }

    /// <summary>Whether raids differ enough in size for a curve.</summary>
    public static bool HasSizes(StudyFindings findings) => Groups(findings.Table).Length >= FewestGroups;

    private static Markup OverSize(StudyFindings findings, OptionStyle style, int[] shown, int[][] groups)
    {
        var sizes = groups.Select(group => group.Average(index => findings.Table.Of(0)[index].RaidSize)).ToArray();
        var estimates = shown.Select(option => groups.Select(group => Leakers(findings.Table, option, group)).ToArray()).ToArray();
        return LineChart.Draw(
            "Mean leakers over the size of the raid, a line for each option",
            new("threats in the raid", new(sizes[0], sizes[^1]), IsRound: false),
            new("leakers", Extents.Around(estimates.SelectMany(row => row)) with { Low = 0 }, IsRound: true),
            [.. shown.Zip(estimates, (option, row) => Curve(findings, style, option, row.Select(
                (estimate, place) => new CurvePoint(sizes[place], estimate.Mean, Extents.Of(estimate.Chance)))))],
            isNamed: true);
    }

    private static Markup Exceedance(StudyFindings findings, OptionStyle style, int[] shown)
    {
        var most = shown.Max(option => findings.Table.Of(option).ToArray().Max(outcome => outcome.Leakers));
        return LineChart.Draw(
            "Share of raids with more than so many leakers, a line for each option",
            new("leakers", new(0, Math.Max(most, 1)), IsRound: true),
            new("share of raids with more", new(0, 1), IsRound: false),
            [.. shown.Select(option => Curve(findings, style, option, Enumerable.Range(0, most + 1).Select(
                count => new CurvePoint(count, ShareAbove(findings.Table, option, count), null))))],
            isNamed: false);
    }

    private static Curve Curve(StudyFindings findings, OptionStyle style, int option, IEnumerable<CurvePoint> points) =>
        new(findings.Study.Options[option].Name, style.Of(option), [.. points]);

    private static double ShareAbove(OutcomeTable table, int option, int leakers) =>
        table.Of(option).ToArray().Count(outcome => outcome.Leakers > leakers) / (double)table.Replications;

    private static Estimate Leakers(OutcomeTable table, int option, int[] group)
    {
        double[] values = [.. group.Select(index => (double)table.Of(option)[index].Leakers)];
        int[] draws = [.. group.Select(index => table.Draws[index])];
        return Estimate.Of(new NestedSample(values, draws)).Within(new(0, group.Average(index => table.Of(option)[index].RaidSize)));
    }

    /// <summary>Replications by size of raid, about as many in each group; equal sizes stay together.</summary>
    private static int[][] Groups(OutcomeTable table)
    {
        int[] sizes = [.. Enumerable.Range(0, table.Replications).Select(index => table.Of(0)[index].RaidSize)];
        var order = Enumerable.Range(0, sizes.Length).OrderBy(index => sizes[index]).ThenBy(index => index).ToArray();
        var firstPlace = order.Index().GroupBy(entry => sizes[entry.Item]).ToDictionary(group => group.Key, group => group.First().Index);
        var groups = Math.Clamp(order.Length / FewestInGroup, FewestGroups, MostGroups);
        return [.. order.GroupBy(index => firstPlace[sizes[index]] * groups / order.Length).Select(group => group.ToArray())];
    }
}

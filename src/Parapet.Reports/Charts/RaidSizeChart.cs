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

    /// <summary>Which line is which option's.</summary>
    public static Markup Legend(StudyFindings findings, OptionStyle style) => ChartLegend.Lines(
        findings.Study.Options.Index().Where(entry => entry.Item.Role.IsOnCard).Select(entry => (style.Of(entry.Index), entry.Item.Name)));

    /// <summary>Whether raids differ enough in size for a curve.</summary>
    public static bool HasSizes(StudyFindings findings) => Groups(findings.Table).Length >= FewestGroups;

    private static Markup OverSize(StudyFindings findings, OptionStyle style, int[] shown, int[][] groups)
    {
        var raids = findings.Table.Counted(0, Measures.RaidSize).Values;
        var sizes = groups.Select(group => group.Average(index => raids[index])).ToArray();
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
        var most = shown.Max(option => (int)Counted(findings.Table, option).Max());
        return LineChart.Draw(
            "Share of raids with more than so many leakers, a line for each option",
            new("leakers", new(0, Math.Max(most, 1)), IsRound: true),
            new("share of raids with more", new(0, 1), IsRound: false),
            [.. shown.Select(option => Curve(findings, style, option, Steps(findings.Table, option, most)))],
            isNamed: false);
    }

    /// <summary>Leakers are counted in whole numbers: from one to the next the share stays, and falls there at once.</summary>
    private static IEnumerable<CurvePoint> Steps(OutcomeTable table, int option, int most)
    {
        for (var count = 0; count <= most; count++)
        {
            var share = ShareAbove(table, option, count);
            yield return new(count, share, null);
            if (count < most)
            {
                yield return new(count + 1, share, null);
            }
        }
    }

    private static Curve Curve(StudyFindings findings, OptionStyle style, int option, IEnumerable<CurvePoint> points) =>
        new(findings.Study.Options[option].Name, style.Of(option), [.. points]);

    private static double ShareAbove(OutcomeTable table, int option, int leakers) =>
        Counted(table, option).Count(count => count > leakers) / (double)table.Replications;

    private static Estimate Leakers(OutcomeTable table, int option, int[] group)
    {
        var (leakers, raids) = (Counted(table, option), table.Counted(option, Measures.RaidSize).Values);
        double[] values = [.. group.Select(index => leakers[index])];
        int[] draws = [.. group.Select(index => table.Draws[index])];
        return Estimate.Of(new NestedSample(values, draws)).Within(new(0, group.Average(index => raids[index])));
    }

    private static double[] Counted(OutcomeTable table, int option) => table.Counted(option, Measures.Leakers).Values;

    /// <summary>Replications by size of raid, about as many in each group; equal sizes stay together.</summary>
    private static int[][] Groups(OutcomeTable table)
    {
        var sizes = table.Counted(0, Measures.RaidSize).Values;
        var order = Enumerable.Range(0, sizes.Length).OrderBy(index => sizes[index]).ThenBy(index => index).ToArray();
        var firstPlace = order.Index().GroupBy(entry => sizes[entry.Item]).ToDictionary(group => group.Key, group => group.First().Index);
        var groups = Math.Clamp(order.Length / FewestInGroup, FewestGroups, MostGroups);
        return [.. order.GroupBy(index => firstPlace[sizes[index]] * groups / order.Length).Select(group => group.ToArray())];
    }
}

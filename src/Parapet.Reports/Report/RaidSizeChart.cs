using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Statistics.Estimates;

namespace Parapet.Studies.Report;

/// <summary>Mean leakers over the size of the raid; where all raids are of one size, the chance of more than so many leakers.</summary>
internal static class RaidSizeChart
{
    private const double Width = 560;
    private const double Height = 330;
    private const double Left = 40;
    private const double Right = 376;
    private const double Top = 26;
    private const double Bottom = 286;
    private const int MostGroups = 6;
    private const int FewestInGroup = 8;

    public static Markup Draw(StudyFindings findings, OptionStyle style)
    {
        var shown = findings.Study.Options.Index().Where(entry => entry.Item.Role.IsOnCard).Select(entry => entry.Index).ToArray();
        var groups = Groups(findings.Table);
        return groups.Length >= 3 ? OverSize(findings, style, shown, groups) : Exceedance(findings, style, shown);
    }

    /// <summary>Whether raids differ enough in size for a curve.</summary>
    public static bool HasSizes(StudyFindings findings) => Groups(findings.Table).Length >= 3;

    private static Markup OverSize(StudyFindings findings, OptionStyle style, int[] shown, int[][] groups)
    {
        var sizes = groups.Select(group => group.Average(index => findings.Table.Of(0)[index].RaidSize)).ToArray();
        var across = new LinearScale(sizes[0], sizes[^1], Left, Right);
        var curves = shown.Select(option => groups.Select(group => Leakers(findings.Table, option, group)).ToArray()).ToArray();
        var up = LinearScale.Round(0, curves.SelectMany(curve => curve).Max(estimate => estimate.Chance.IsKnown ? estimate.Chance.High : estimate.Mean), Bottom, Top);
        var lines = curves.Select((curve, index) => Curve(findings, style, shown[index], curve.Select((estimate, place) =>
            new CurvePoint(across[sizes[place]], up[estimate.Mean], up.Inside(estimate.Chance.Low), up.Inside(estimate.Chance.High), estimate.Chance.IsKnown))));
        return Draw("Mean leakers over the size of the raid, a line for each option", across, up, lines,
            Ends(findings, style, shown, [.. curves.Select(curve => up[curve[^1].Mean])]), "threats in the raid", "leakers");
    }

    private static Markup Exceedance(StudyFindings findings, OptionStyle style, int[] shown)
    {
        var most = shown.Max(option => findings.Table.Of(option).ToArray().Max(outcome => outcome.Leakers));
        var across = LinearScale.Round(0, Math.Max(most, 1), Left, Right);
        var up = new LinearScale(0, 1, Bottom, Top);
        var lines = shown.Select(option => Curve(findings, style, option, Enumerable.Range(0, most + 1).Select(count =>
        {
            var share = findings.Table.Of(option).ToArray().Count(outcome => outcome.Leakers > count) / (double)findings.Table.Replications;
            return new CurvePoint(across[count], up[share], 0, 0, false);
        })));
        return Draw("Share of raids with more than so many leakers, a line for each option", across, up, lines,
            Markup.Nothing, "leakers", "share of raids with more");
    }

    private static Markup Draw(string label, LinearScale across, LinearScale up, IEnumerable<Markup> lines, Markup ends, string acrossName, string upName) =>
        ChartFrame.Draw(Width, Height, label, Markup.Of($"""
            {ChartFrame.Up(up, Left, Right)}{ChartFrame.Across(across, Bottom, Bottom)}{lines}{ends}
            {ChartFrame.AcrossName(acrossName, 0.5 * (Left + Right), Height - 8)}{ChartFrame.UpName(upName, 0, 14)}
            """));

    private static Markup Curve(StudyFindings findings, OptionStyle style, int option, IEnumerable<CurvePoint> points)
    {
        var all = points.ToArray();
        var colour = style.Colour(option);
        var path = Markup.Join(all.Select((point, index) => Markup.Of($"{(index == 0 ? "M" : "L")}{point.X} {point.Y}")));
        var whiskers = all.Where(point => point.HasInterval).Select(point => Markup.Of($"""<path class="{colour} hair" d="M{point.X} {point.Low}V{point.High}"/>"""));
        return Markup.Of($"""<g><title>{findings.Study.Options[option].Name}</title>{whiskers}<path class="{colour} line {style.Dash(option)}" d="{path}"/></g>""");
    }

    private static Markup Ends(StudyFindings findings, OptionStyle style, int[] shown, double[] heights)
    {
        var places = ChartFrame.Apart(heights, 15, Top, Bottom);
        return Markup.Join(shown.Select((option, index) => Markup.Of($"""
            <path class="leader" d="M{Right + 2} {heights[index]}L{Right + 12} {places[index]}"/>{style.Mark(option, Right + 19, places[index], 4)}<text class="label" x="{Right + 29}" y="{places[index] + 4}">{findings.Study.Options[option].Name}</text>
            """)));
    }

    private static Estimate Leakers(OutcomeTable table, int option, int[] group)
    {
        double[] values = [.. group.Select(index => (double)table.Of(option)[index].Leakers)];
        int[] draws = [.. group.Select(index => table.Draws[index])];
        return Estimate.Of(new NestedSample(values, draws));
    }

    /// <summary>Replications by size of raid, about as many in each group; equal sizes stay together.</summary>
    private static int[][] Groups(OutcomeTable table)
    {
        int[] sizes = [.. Enumerable.Range(0, table.Replications).Select(index => table.Of(0)[index].RaidSize)];
        var order = Enumerable.Range(0, sizes.Length).OrderBy(index => sizes[index]).ThenBy(index => index).ToArray();
        var firstPlace = order.Index().GroupBy(entry => sizes[entry.Item]).ToDictionary(group => group.Key, group => group.First().Index);
        var groups = Math.Clamp(order.Length / FewestInGroup, 3, MostGroups);
        return [.. order.GroupBy(index => firstPlace[sizes[index]] * groups / order.Length).Select(group => group.ToArray())];
    }

    private readonly record struct CurvePoint(double X, double Y, double Low, double High, bool HasInterval);
}

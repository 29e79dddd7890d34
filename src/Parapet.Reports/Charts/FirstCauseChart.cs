using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Charts;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Judging.Outcomes;

namespace Parapet.Reports.Charts;

/// <summary>Why threats leaked: the first link of the chain that failed, in the order of the chain, a bar for each option.</summary>
internal static class FirstCauseChart
{
    /// <summary>Nothing where no option is compared.</summary>
    public static Markup Draw(StudyFindings findings)
    {
        var options = Compared(findings);
        return options.IsEmpty ? Markup.Nothing : StackedBarChart.Draw(
            "Mean leakers by first cause, a bar for each option", "leakers in a raid",
            [.. options.Select(option => Bar(findings.Study.Options[option].Name, Counts(findings.Table, option)))]);
    }

    /// <summary>The causes that occur, as a legend in the order of the chain.</summary>
    public static Markup Legend(StudyFindings findings)
    {
        var rows = Compared(findings).Select(option => Counts(findings.Table, option)).ToArray();
        return ChartLegend.Swatches(Enum.GetValues<FirstCause>()
            .Where(cause => rows.Any(counts => counts[(int)cause] > 0)).Select(cause => (Colour(cause), cause.Label)));
    }

    private static ImmutableArray<int> Compared(StudyFindings findings) =>
        [.. findings.Study.Options.Index().Where(entry => entry.Item.Role == OptionRole.Compared).Select(entry => entry.Index)];

    private static StackedBar Bar(string name, double[] counts) => new(name,
    [
        .. Enum.GetValues<FirstCause>().Where(cause => counts[(int)cause] > 0).Select(cause => new BarPiece(
            Colour(cause), counts[(int)cause], $"{name}: {cause.Label}, {NumberText.Of(counts[(int)cause])} a raid")),
    ]);

    private static string Colour(FirstCause cause) => $"cause{(int)cause}";

    private static double[] Counts(OutcomeTable table, int option) =>
        [.. Enum.GetValues<FirstCause>().Select(cause => table.Totals(option).Classes.Values.Sum(totals => totals.Of(cause)) / (double)table.Replications)];
}

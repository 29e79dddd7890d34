using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Parapet.Campaigns.Rare;
using Parapet.Drawing.Labels;
using Parapet.Reports.Wording;

namespace Parapet.Reports.Rare;

/// <summary>Rare chances as a page of Markdown: what was found, what it rests on, and how the raids were drawn.</summary>
public static class RarePage
{
    /// <summary>How the numbers came about, in sentences.</summary>
    public const string Method =
        "Raids are drawn with other chances for what decides their arrivals, under which the event is seen often, and each counts for as much as it is likelier without that change: the mean is free of bias "
        + "(docs/models/rare-chances.md). One raid in ten is drawn by its own chances, so that none counts for more than ten.";

    /// <summary>The whole page.</summary>
    /// <param name="results">Of one study; one at least.</param>
    public static string Draw(ImmutableArray<RareResult> results)
    {
        var page = new StringBuilder();
        page.AppendLine(CultureInfo.InvariantCulture, $"# {results[0].Study}: how likely it is that a raid lets nobody through").AppendLine();
        foreach (var result in results)
        {
            page.AppendLine(RareText.Told(result)).AppendLine();
        }

        page.AppendLine(Method).AppendLine();
        page.AppendLine("| option | event | chance | 95 % | effective raids | raids of plain counting for one | a raid's mean weight (99 %) |");
        page.AppendLine("|---|---|--:|--:|--:|--:|--:|");
        foreach (var row in results.Select(Row))
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row)} |");
        }

        page.AppendLine();
        foreach (var result in results.Where(result => !result.Tilts.IsEmpty))
        {
            Tilts(page, result);
        }

        return page.ToString();
    }

    /// <summary>An option's figures: name, event, chance, interval, effective raids, gain, mean weight.</summary>
    public static ImmutableArray<string> Row(RareResult result)
    {
        var estimate = result.Estimate;
        return
        [
            result.Option,
            RareText.Word(result.Event),
            estimate.Chance.IsWithoutEvent ? "none seen" : NumberText.Of(estimate.Chance.Mean),
            IntervalText.Range(estimate.Chance.Chance),
            NumberText.Of(estimate.Effective),
            NumberText.Of(estimate.Gain),
            $"{NumberText.Of(estimate.MeanWeight)} ({IntervalText.Range(estimate.WeightInterval)})",
        ];
    }

    private static void Tilts(StringBuilder page, RareResult result)
    {
        page.AppendLine(CultureInfo.InvariantCulture, $"## {result.Option}: what the odds were multiplied by").AppendLine();
        page.AppendLine("| draw | class | arrival | factor |");
        page.AppendLine("|---|---|---|--:|");
        foreach (var (group, factor) in result.Tilts)
        {
            var arrival = group.Arrival switch { 0 => "first", 1 => "second", _ => "later" };
            page.AppendLine(CultureInfo.InvariantCulture, $"| {RareText.Draw(group)} | {RareText.Class(group)} | {arrival} | {NumberText.Of(factor)} |");
        }

        page.AppendLine();
    }
}

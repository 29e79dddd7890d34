using System.Collections.Immutable;
using System.Globalization;
using Parapet.Campaigns.Findings;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Reports.Wording;
using Parapet.Statistics.Estimates;

namespace Parapet.Reports.Tables;

/// <summary>Stocks, sorties and defended worth over the raids of a campaign; nothing where raids stand alone.</summary>
internal static class CampaignTable
{
    private const int MostColumns = 8;

    private const string Note =
        "Means over campaigns, 95 % in brackets. Worth kept: share of the worth of all assets that no raid so far has hit. Shots left stand on launchers when the raid ends; what a depot sends comes after.";

    /// <summary>A section of the report.</summary>
    public static Markup Draw(StudyFindings findings)
    {
        var options = CampaignDays.Of(findings);
        return options.IsEmpty || options[0].IsEmpty ? Markup.Nothing : Markup.Of($"""
            <section class="wide">
            <h2>Over the raids of the campaign</h2>
            <div class="scroll"><table><thead><tr><th>Option</th><th>after raid</th>{Shown(options[0]).Select(day => Markup.Of($"<th>{day.Raid.ToString(CultureInfo.InvariantCulture)}</th>"))}</tr></thead><tbody>
            {options.Index().Where(option => findings.Study.Options[option.Index].IsAsStudied).SelectMany(option => Rows(findings.Study.Options[option.Index].Name, option.Item))}
            </tbody></table></div>
            <p class="note">{Note}</p>
            </section>
            """);
    }

    private static IEnumerable<Markup> Rows(string option, ImmutableArray<CampaignDay> days)
    {
        yield return Row("worth kept", day => day.WorthKept);
        yield return Row("leakers", day => day.Leakers);
        if (days.Any(day => day.Left.Mean > 0))
        {
            yield return Row("shots left", day => day.Left);
        }

        if (days.Any(day => day.Sorties.Mean > 0))
        {
            yield return Row("sorties", day => day.Sorties);
        }

        Markup Row(string what, Func<CampaignDay, Estimate> of) => Markup.Of(
            $"""<tr><th scope="row">{option}</th><td>{what}</td>{Shown(days).Select(day => Markup.Of($"<td>{Text(of(day))}</td>"))}</tr>""");
    }

    /// <summary>The first, the last, and some evenly between.</summary>
    private static IEnumerable<CampaignDay> Shown(ImmutableArray<CampaignDay> days)
    {
        var columns = Math.Min(MostColumns, days.Length);
        return Enumerable.Range(0, columns).Select(column => days[columns == 1 ? 0 : (int)Math.Round(column * (days.Length - 1.0) / (columns - 1))]);
    }

    private static string Text(Estimate estimate) => !estimate.IsDefined ? NumberText.Missing
        : estimate.Chance.IsKnown ? $"{NumberText.Of(estimate.Mean)} ({IntervalText.Range(estimate.Chance)})" : NumberText.Of(estimate.Mean);
}

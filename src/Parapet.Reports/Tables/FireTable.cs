using System.Collections.Immutable;
using System.Text;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Findings.Columns;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;

namespace Parapet.Reports.Tables;

/// <summary>What each type of round fired, killed and cost, option by option: where a study has guns, whose shells and bursts are no missiles.</summary>
internal static class FireTable
{
    private const string Note = "Means a raid. A shot is a missile or a burst of a gun; the cost of a kill is that of all shots of the type over the threats that they killed.";

    private static readonly ImmutableArray<string> Titles = ["round", "shots", "shells", "kills", "USD m", "USD m a kill"];

    /// <summary>A section of the report.</summary>
    public static Markup Draw(StudyFindings findings) => !HasGuns(findings) ? Markup.Nothing : Markup.Of($"""
        <section class="wide">
        <h2>What each type of round fired, killed and cost</h2>
        <div class="scroll"><table><thead><tr><th>Option</th>{Titles.Select(title => Markup.Of($"<th>{title}</th>"))}</tr></thead><tbody>
        {Rows(findings).Select(row => Markup.Of($"""<tr><th scope="row">{row.Option}</th>{row.Cells.Select(cell => Markup.Of($"<td>{cell}</td>"))}</tr>"""))}
        </tbody></table></div>
        <p class="note">{Note}</p>
        </section>
        """);

    /// <summary>A table of the answer's page, of the options as they are studied.</summary>
    public static void Write(StringBuilder page, StudyFindings findings)
    {
        if (!HasGuns(findings))
        {
            return;
        }

        page.AppendLine($"| option | {string.Join(" | ", Titles)} |");
        page.AppendLine("|---|---|--:|--:|--:|--:|--:|");
        foreach (var (option, cells) in Rows(findings))
        {
            page.AppendLine($"| {option} | {string.Join(" | ", cells)} |");
        }

        page.AppendLine().AppendLine(Note).AppendLine();
    }

    private static bool HasGuns(StudyFindings findings) =>
        findings.Study.Options.Index().Any(option => findings.Table.Totals(option.Index).Spent.Values.Any(spent => spent.Shells > 0));

    private static IEnumerable<(string Option, string[] Cells)> Rows(StudyFindings findings) =>
        from option in findings.Study.Options.Index()
        where option.Item.IsAsStudied
        from spent in findings.Table.Totals(option.Index).Spent
        where spent.Value.Shots > 0
        select (option.Item.Name, Cells(option.Item.RoundNames[spent.Key], spent.Value, findings.Table.Replications));

    private static string[] Cells(string round, in RoundTotals spent, int raids) =>
    [
        round,
        NumberText.Of(spent.Shots / (double)raids),
        spent.Shells > 0 ? NumberText.Of(spent.Shells / (double)raids) : "",
        NumberText.Of(spent.Kills / (double)raids),
        NumberText.Of(spent.Dollars / 1e6 / raids),
        spent.Kills > 0 ? NumberText.Of(spent.Dollars / 1e6 / spent.Kills) : "none killed",
    ];
}

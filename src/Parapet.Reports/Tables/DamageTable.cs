using System.Collections.Immutable;
using System.Text;
using Parapet.Campaigns.Findings;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Reports.Wording;

namespace Parapet.Reports.Tables;

/// <summary>What the raid did to the defence itself, option by option; nothing where no part of one was hit.</summary>
internal static class DamageTable
{
    private const string Note = "Means a raid, with the interval of the hits, 95 %. A hit counts among the leakers, whether or not it puts the part out of order.";

    private static readonly ImmutableArray<(string Title, MeasureOfEffectiveness Measure)> Columns =
    [
        ("hits", Measures.DefenceHits), ("radars put out", Measures.RadarsPutOut), ("launchers put out", Measures.LaunchersPutOut),
        ("command posts put out", Measures.CommandPostsPutOut), ("rounds lost on launchers", Measures.RoundsLost),
    ];

    /// <summary>A section of the report.</summary>
    public static Markup Draw(StudyFindings findings) => !AnyHit(findings) ? Markup.Nothing : Markup.Of($"""
        <section class="wide">
        <h2>Hits on the defence itself</h2>
        <div class="scroll"><table><thead><tr><th>Option</th>{Columns.Select(column => Markup.Of($"<th>{column.Title}</th>"))}</tr></thead><tbody>
        {findings.Study.Options.Select((option, index) => Markup.Of($"""
            <tr><th scope="row">{option.Name}</th>{Columns.Select(column => Markup.Of($"<td>{Number(findings, index, column.Measure)}</td>"))}</tr>
            """))}
        </tbody></table></div>
        <p class="note">{NoteOf(findings)}</p>
        </section>
        """);

    /// <summary>A table of the answer's page, of the options as they are studied.</summary>
    public static void Write(StringBuilder page, StudyFindings findings)
    {
        if (!AnyHit(findings))
        {
            return;
        }

        page.AppendLine($"| hits on the defence | {string.Join(" | ", Columns.Select(column => column.Title))} |");
        page.AppendLine($"|---|{string.Concat(Columns.Select(_ => "--:|"))}");
        foreach (var (index, option) in findings.Study.Options.Index().Where(entry => entry.Item.IsAsStudied))
        {
            page.AppendLine($"| {option.Name} | {string.Join(" | ", Columns.Select(column => Number(findings, index, column.Measure)))} |");
        }

        page.AppendLine().AppendLine(NoteOf(findings)).AppendLine();
    }

    private static string NoteOf(StudyFindings findings) =>
        findings.Study.Options.Index().Any(entry => findings.Of(entry.Index, Measures.ShellsFired).Mean > 0) ? $"{Note} Of the rounds lost those of guns are shells." : Note;

    private static bool AnyHit(StudyFindings findings) => findings.Study.Options.Index().Any(entry => findings.Of(entry.Index, Measures.DefenceHits).Mean > 0);

    private static string Number(StudyFindings findings, int option, MeasureOfEffectiveness measure)
    {
        var estimate = findings.Of(option, measure);
        return measure == Measures.DefenceHits && estimate.Mean > 0 ? $"{NumberText.Of(estimate.Mean)} ({IntervalText.Range(estimate.Chance)})" : NumberText.Of(estimate.Mean);
    }
}

using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Reports.Answers;
using Parapet.Reports.Charts;
using Parapet.Reports.Wording;
using Parapet.Statistics.Estimates;

namespace Parapet.Reports.Sections;

/// <summary>The deciding measure at every level of what is swept, with the worst level of each option.</summary>
internal static class SweepSection
{
    /// <summary>The section; nothing where nothing was swept.</summary>
    public static Markup Draw(StudyFindings findings, OptionStyle style) => findings.Sweeps.IsEmpty ? Markup.Nothing : Markup.Of($"""
        <section>
        <h2>Over axes, sizes and times</h2>
        {SweepSentence.Each(findings).Select(sentence => Markup.Of($"""<p class="lead">{sentence}</p>"""))}
        <p class="note">{findings.Deciding.Name}, {findings.Deciding.Unit}: mean at each level over all levels of the rest, with chance (95 %). Bold: where the option does worst. Below, the paired differences at each level.</p>
        {findings.Sweeps.Select(table => Table(findings, table, style))}
        </section>
        """);

    private static Markup Table(StudyFindings findings, SweepTable table, OptionStyle style) => Markup.Of($"""
        {(table.Factor.IsInTurn ? Turn(findings, table, style) : Markup.Nothing)}
        <div class="scroll"><table><thead><tr><th>{table.Factor.Name}</th>{table.Factor.Levels.Select(level => Markup.Of($"<th>{level}</th>"))}</tr></thead><tbody>
        {Shown(findings, table).Select(row => Markup.Of($"""
            <tr><th scope="row">{findings.Study.Options[row.Option].Name}</th>{row.Levels.Select((estimate, level) => Cell(estimate, level == row.Worst))}</tr>
            """))}
        {findings.Comparisons.Select(pair => Markup.Of($"""
            <tr><th scope="row">{OptionText.Less(findings, pair)}</th>{table.Differences(pair.A, pair.B).Select(Difference)}</tr>
            """))}
        </tbody></table></div>
        """);

    private static Markup Difference(PairedDifference? difference) => difference is null
        ? Markup.Of($"<td>n/a</td>")
        : Markup.Of($"<td>{NumberText.Signed(difference.Estimate.Mean)}<small>{IntervalText.Signed(difference.Estimate.Chance)}</small></td>");

    private static Markup Turn(StudyFindings findings, SweepTable table, OptionStyle style)
    {
        var left = SweepTable.Of(findings.Study, findings.Table, findings.Study.Sweeps.IndexOf(table.Factor), Measures.RoundsLeft);
        return Markup.Of($"""
            <div class="pair">
            {Figure.Draw($"{table.Measure.Name} from raid to raid", SweepChart.Draw(findings, table, style), Markup.Of($"Hairs: 95 % chance."))}
            {Figure.Draw("Rounds left after each raid", SweepChart.Draw(findings, left, style), Markup.Of($"On launchers, held for a reload and at the bases of fighters, before the depot fills them again."))}
            </div>
            """);
    }

    private static IEnumerable<SweepRow> Shown(StudyFindings findings, SweepTable table) =>
        table.Rows.Where(row => findings.Study.Options[row.Option].Role.IsOnCard);

    private static Markup Cell(Estimate estimate, bool isWorst) => !estimate.IsDefined ? Markup.Of($"<td>n/a</td>")
        : isWorst ? Markup.Of($"<td><b>{NumberText.Compact(estimate.Mean)}</b><small>{IntervalText.Compact(estimate.Chance)}</small></td>")
        : Markup.Of($"<td>{NumberText.Compact(estimate.Mean)}<small>{IntervalText.Compact(estimate.Chance)}</small></td>");
}

using Parapet.Campaigns.Findings;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Judging.Outcomes;
using Parapet.Reports.Wording;

namespace Parapet.Reports.Tables;

/// <summary>What the pairs of options that the question asks about owe to each first cause of leakage.</summary>
internal static class FirstCauseTable
{
    /// <summary>A section; nothing where no pair is asked about or nothing leaked.</summary>
    public static Markup Draw(StudyFindings findings)
    {
        if (findings.Comparisons.IsEmpty || findings.Causes.IsEmpty)
        {
            return Markup.Nothing;
        }

        return Markup.Of($"""
            <section class="wide">
            <h2>Which first causes make the differences</h2>
            <div class="scroll"><table><thead><tr><th>First cause</th>{findings.Comparisons.Select(pair => Markup.Of($"<th>{OptionText.Less(findings, pair)}</th>"))}</tr></thead><tbody>
            {findings.Causes.Select(cause => Markup.Of($"""
                <tr><th scope="row">{cause.Label}</th>{findings.Comparisons.Select(pair => Cell(findings.Difference(pair.A, pair.B, Measures.LeakersBy(cause))))}</tr>
                """))}
            </tbody></table></div>
            <p class="note">Paired differences in leakers on the same raids, with chance (95 %). A first cause is the first link that failed; what removing it would save is another question, which <code>parapet why RUN --shares</code> answers by trying.</p>
            </section>
            """);
    }

    private static Markup Cell(PairedDifference? difference) => difference is null
        ? Markup.Of($"<td>n/a</td>")
        : Markup.Of($"<td>{NumberText.Signed(difference.Estimate.Mean)}<small>{IntervalText.Signed(difference.Estimate.Chance)}</small></td>");
}

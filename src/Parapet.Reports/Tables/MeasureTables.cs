using Parapet.Campaigns.Findings;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Reports.Wording;
using Parapet.Statistics.Estimates;

namespace Parapet.Reports.Tables;

/// <summary>Every measure of every option.</summary>
internal static class MeasureTables
{
    /// <summary>A section with a column for each option.</summary>
    public static Markup Draw(StudyFindings findings)
    {
        var options = findings.Study.Options;
        return Markup.Of($"""
            <section class="measures">
            <h2>Every measure</h2>
            <p class="note">Mean, then chance (95 %), then the band of the disputed figures in brackets. “No spread”: the draws differ no more than chance makes them. “Under”: no event seen; the bound is what stays possible at 95 %. “Always”: the same in every raid.</p>
            <div class="scroll"><table><thead><tr><th>Measure</th>{options.Select(option => Markup.Of($"<th>{option.Name}</th>"))}</tr></thead><tbody>
            {findings.Measures.Select(measure => Markup.Of($"""
                <tr><th scope="row">{measure.Name}<small>{measure.Unit}</small></th>{options.Select((_, index) => Cell(findings.Of(index, measure)))}</tr>
                """))}
            </tbody></table></div>
            </section>
            """);
    }

    private static Markup Band(Estimate estimate) => estimate switch
    {
        { Band.IsKnown: false } => Markup.Nothing,
        { HasNoSpread: true } => Markup.Of($"<small>[no spread]</small>"),
        _ => Markup.Of($"<small>[{IntervalText.Compact(estimate.Band)}]</small>"),
    };

    private static Markup Cell(Estimate estimate)
    {
        if (!estimate.IsDefined)
        {
            return Markup.Of($"<td>n/a</td>");
        }

        if (estimate.IsWithoutEvent)
        {
            return Markup.Of($"<td>0<small>under {NumberText.UpperBound(estimate.Chance.High)}</small></td>");
        }

        return estimate.IsConstant
            ? Markup.Of($"<td>{NumberText.Of(estimate.Mean)}<small>always</small></td>")
            : Markup.Of($"<td>{NumberText.Of(estimate.Mean)}<small>{IntervalText.Compact(estimate.Chance)}</small>{Band(estimate)}</td>");
    }
}

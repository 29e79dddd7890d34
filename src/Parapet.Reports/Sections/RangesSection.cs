using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Judging.Outcomes;
using Parapet.Messages;
using Parapet.Reports.Answers;
using Parapet.Reports.Charts;
using Parapet.Reports.Wording;

namespace Parapet.Reports.Sections;

/// <summary>How far away each radar detects and holds each class, and how far away each option launches and kills.</summary>
internal static class RangesSection
{
    /// <summary>The section; nothing where no ranges were measured.</summary>
    public static Markup Draw(StudyFindings findings)
    {
        if (findings.Ranges is not { } ranges)
        {
            return Markup.Nothing;
        }

        return Markup.Of($"""
            <section class="ranges">
            <h2>Who sees it, who holds it, who fires</h2>
            <p class="note">Slant range in km at which a step is first reached: mean where it is reached, in brackets the disputed figures, 5 to 95 % of draws; then the share of aircraft for which it is reached at all. A radar detects at the first plot of its own first firm track, and holds when its own keeper confirms it.</p>
            {Radars(findings, ranges)}
            {Options(findings, ranges)}
            <p class="note">{RangeSentence.Remote(findings)}</p>
            {Charts(findings, ranges)}
            </section>
            """);
    }

    private static Markup Radars(StudyFindings findings, RangeTable ranges)
    {
        RangeStep[] steps = [RangeStep.Detected, RangeStep.Tracked];
        var rows = ranges.Radars;
        return Markup.Of($"""
            <div class="scroll"><table><thead><tr><th>Radar by itself</th>{Heads(findings, steps)}</tr></thead><tbody>
            {rows.Select(row => row.By).Distinct().Select(by => Markup.Of($"""
                <tr><th scope="row">{by}</th>{Cells(findings, steps, (kind, step) => rows.First(row => row.By == by && row.Class == kind && row.Step == step))}</tr>
                """))}
            </tbody></table></div>
            """);
    }

    private static Markup Options(StudyFindings findings, RangeTable ranges)
    {
        RangeStep[] steps = [RangeStep.Launched, RangeStep.Killed];
        var defended = findings.Study.Options.Index().Where(entry => entry.Item.Role.IsDefended);
        return Markup.Of($"""
            <div class="scroll"><table><thead><tr><th>Option</th>{Heads(findings, steps)}</tr></thead><tbody>
            {defended.Select(entry => Markup.Of($"""
                <tr><th scope="row">{entry.Item.Name}</th>{Cells(findings, steps, (kind, step) => ranges.Find(entry.Index, kind, step)!)}</tr>
                """))}
            </tbody></table></div>
            """);
    }

    private static Markup Charts(StudyFindings findings, RangeTable ranges)
    {
        var disputed = findings.Classes.Where(kind => ranges.Radars.Any(row => row.Class == kind && row.SquareMetres.High > 1.01 * row.SquareMetres.Low));
        return Markup.Join(disputed.Select(kind => Figure.Draw(
            $"Detection against the disputed cross-section: {kind.Label}",
            CrossSectionChart.Draw(ranges, kind),
            Markup.Of($"A dot for each draw: the cross-section from the front in the radar's own band, and the mean range of first detection. Draws in which the radar never held one are not shown."))));
    }

    private static Markup Heads(StudyFindings findings, RangeStep[] steps) =>
        Markup.Join(findings.Classes.SelectMany(kind => steps.Select(step => Markup.Of($"<th>{kind.Label}<br><small>{step.Label}</small></th>"))));

    private static Markup Cells(StudyFindings findings, RangeStep[] steps, Func<TargetClass, RangeStep, RangeRow> row) =>
        Markup.Join(findings.Classes.SelectMany(kind => steps.Select(step => Cell(row(kind, step)))));

    private static Markup Cell(RangeRow row) => row.Share.Mean > 0
        ? Markup.Of($"<td>{NumberText.Compact(row.Kilometres.Mean)}<small>[{IntervalText.Compact(row.Kilometres.Band)}]</small><small>{NumberText.Percent(row.Share.Mean)}</small></td>")
        : Markup.Of($"<td>never</td>");
}

using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Judging.Outcomes;
using Parapet.Reports.Chains;
using Parapet.Reports.Wording;

namespace Parapet.Reports.Sections;

/// <summary>The chain from sight to kill: a product for each option and class, and what is cited beside each factor.</summary>
internal static class ChainSection
{
    /// <summary>The section; nothing where the chain was not counted.</summary>
    public static Markup Draw(StudyFindings findings) => findings.Chains is not { } chains ? Markup.Nothing : Markup.Of($"""
        <section class="wide">
        <h2>From sight to kill, factor by factor</h2>
        <p class="note">{ChainText.Heading}</p>
        {chains.Rows.Where(row => findings.Study.Options[row.Option].Role.IsDefended).GroupBy(row => row.Option).Select(rows => Option(findings, rows))}
        <h3>What is cited beside each factor</h3>
        <p class="note">{Prose.Of(CitedFigures.Told)}</p>
        <div class="scroll"><table class="text"><thead><tr><th>Factor</th><th>of</th><th>cited</th><th>source and its grade</th></tr></thead><tbody>
        {CitedFigures.Of(findings).Select(figure => Markup.Of($"""<tr><th scope="row">{figure.Step.Label}</th><td>{figure.Of}</td><td>{ChainText.Says(figure)}</td><td>{Prose.Of(figure.Source)}</td></tr>"""))}
        </tbody></table></div>
        </section>
        """);

    private static Markup Option(StudyFindings findings, IGrouping<int, ChainRow> rows)
    {
        var steps = Enum.GetValues<ChainStep>();
        return Markup.Of($"""
            <div class="scroll"><table><thead><tr><th>{findings.Study.Options[rows.Key].Name}</th><th>flown</th>{steps.Select(step => Markup.Of($"<th>{step.Label}{(step == ChainStep.Killed ? "" : " \u00d7")}</th>"))}<th>= killed</th><th>rounds</th><th class="text">cited, for so many rounds</th><th class="text">most got through because</th></tr></thead><tbody>
            {rows.Select(row => Markup.Of($"""
                <tr><th scope="row">{row.Class.Label}</th><td>{row.Flown}</td>{steps.Select(step => Cell(row.Factor(step)))}<td>{NumberText.Percent(row.Killed)}</td><td>{ChainText.Number(row.RoundsEach)}</td><td class="text">{KillPriors.For(findings, row)}</td><td class="text">{row.Cause?.Label ?? ""}</td></tr>
                """))}
            </tbody></table></div>
            """);
    }

    private static Markup Cell(double factor) => ChainText.IsLow(factor)
        ? Markup.Of($"<td><b>{ChainText.Number(factor)}</b></td>")
        : Markup.Of($"<td>{ChainText.Number(factor)}</td>");
}

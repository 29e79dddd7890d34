using Parapet.Campaigns.Findings;
using Parapet.Drawing.Vector;
using Parapet.Reports.Credibility;
using Parapet.Reports.Wording;

namespace Parapet.Reports.Sections;

/// <summary>How far the result can be believed, factor by factor.</summary>
internal static class CredibilitySection
{
    /// <summary>The section.</summary>
    public static Markup Draw(StudyFindings findings, CredibilityEvidence evidence)
    {
        var factors = CredibilityTable.Of(findings, evidence);
        return Markup.Of($"""
            <section class="limits">
            <h2>Credibility by the eight factors of NASA-STD-7009</h2>
            <p class="note">Levels from 0 (not evidence enough) to 4, by the meaning of the standard of 2008 and by rule from what was run. The standard counts the lowest of the eight: <b>{CredibilityTable.Overall(factors)}</b>.</p>
            <div class="scroll"><table class="text"><thead><tr><th>Factor</th><th>level</th><th>evidence</th><th>why not higher</th></tr></thead><tbody>
            {factors.Select(factor => Markup.Of($"""<tr><th scope="row">{factor.Name}</th><td><b>{factor.Level}</b> <span class="quiet">{factor.Meaning}</span></td><td>{Prose.Of(factor.Evidence)}</td><td>{Prose.Of(factor.Limit)}</td></tr>"""))}
            </tbody></table></div>
            </section>
            """);
    }
}

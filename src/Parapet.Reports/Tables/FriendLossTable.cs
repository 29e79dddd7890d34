using Parapet.Campaigns.Findings;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Judging.Outcomes;

namespace Parapet.Reports.Tables;

/// <summary>What let friendly aircraft be shot down, option by option.</summary>
internal static class FriendLossTable
{
    /// <summary>A section; nothing where no friend was lost.</summary>
    public static Markup Draw(StudyFindings findings)
    {
        if (findings.Losses.IsEmpty)
        {
            return Markup.Nothing;
        }

        return Markup.Of($"""
            <section class="wide">
            <h2>Friendly aircraft lost, by mechanism</h2>
            <div class="scroll"><table><thead><tr><th>Option</th>{findings.Losses.Select(mechanism => Markup.Of($"<th>{mechanism.Label}</th>"))}<th>all</th></tr></thead><tbody>
            {findings.Study.Options.Select((option, index) => Markup.Of($"""
                <tr><th scope="row">{option.Name}</th>{findings.Losses.Select(mechanism => Cell(findings, index, Measures.FriendliesLostBy(mechanism)))}{Cell(findings, index, Measures.FriendliesLost)}</tr>
                """))}
            </tbody></table></div>
            <p class="note">Mean aircraft a raid, of {NumberText.Of(findings.MeanOverRaids(Measures.FriendliesFlying))} friendly ones. Each loss is counted once, by the last barrier that the firing post had and that did not hold when it gave the order.</p>
            </section>
            """);
    }

    private static Markup Cell(StudyFindings findings, int option, MeasureOfEffectiveness measure) =>
        Markup.Of($"<td>{NumberText.Of(findings.Of(option, measure).Mean)}</td>");
}

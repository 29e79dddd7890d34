using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Reports.Answers;
using Parapet.Reports.Charts;
using Parapet.Reports.Wording;
using Parapet.Studies.Definition;

namespace Parapet.Reports.Sections;

/// <summary>What was made equal between the forces, and what each holds.</summary>
internal static class BasisSection
{
    /// <summary>A basis as a sentence names it.</summary>
    public static string Words(ForceBasis basis) => basis switch
    {
        ForceBasis.EqualCost => "forces of equal acquisition cost",
        ForceBasis.EqualRoundsAndChannels => "forces of equal ready rounds and channels",
        _ => "forces as offered",
    };

    /// <summary>The section.</summary>
    public static Markup Draw(StudyFindings findings) => Markup.Of($"""
        <section>
        <h2>On what basis the forces are compared</h2>
        <p>This run sets {Words(findings.Study.Basis)} against each other. {Others(findings.Study)}</p>
        {findings.Study.BasisNotes.Select(note => Markup.Of($"""<p class="note">{Prose.Of(note)}</p>"""))}
        {Pairs(findings)}
        <div class="scroll"><table><thead><tr><th>Option</th><th class="text">units</th><th>cost, USD million</th><th>fire units</th><th>ready rounds</th><th>target channels</th><th>missile channels</th><th class="text">weapon control</th></tr></thead><tbody>
        {findings.Study.Options.Where(option => option.Role != OptionRole.OtherSiting).Select(option => Markup.Of($"""
            <tr><th scope="row">{option.Name}</th><td class="text">{option.Units}</td><td>{NumberText.Of(option.Cost.Millions)}</td><td>{option.FireUnits}</td><td>{option.ReadyRounds}</td><td>{option.TargetChannels}</td><td>{option.MissileChannels}</td><td class="text">{(option.Role == OptionRole.Floor ? "" : option.WeaponControl.ToString().ToLowerInvariant())}</td></tr>
            """))}
        </tbody></table></div>
        </section>
        """);

    private static Markup Others(StudyResult study) => study.OtherBases.IsEmpty
        ? Markup.Of($"The other two bases were not run, so no ranking is claimed beyond this one.")
        : Markup.Join(study.OtherBases.Select(ranking => Markup.Of($"With {Words(ranking.Basis)} the order, best first, is {string.Join(", ", ranking.Options)}. ")));

    private static Markup Pairs(StudyFindings findings) => findings.Bases.IsEmpty ? Markup.Nothing : Markup.Of($"""
        {Figure.Draw(
            "The headline on each basis",
            DifferenceChart.Draw("The headline difference on each basis", $"difference in {findings.Deciding.InSentence}, same raids", findings.Bases.Select(pair => DifferenceChart.Row(Words(pair.Basis), "connection", pair.Difference.Estimate, pair.Difference.Reversal))),
            Markup.Of($"{OptionText.Less(findings, findings.Comparisons[0])}. One ranking is claimed only where all bars lie on one side of zero. {BasisSentence.Crossing(findings)}"))}
        """);
}

using Parapet.Studies.Results;
using Parapet.Studies.Statistics;

namespace Parapet.Studies.Report;

/// <summary>What was made equal between the forces, and what each holds.</summary>
internal static class BasisSection
{
    public static string Words(ForceBasis basis) => basis switch
    {
        ForceBasis.EqualCost => "forces of equal acquisition cost",
        ForceBasis.EqualRoundsAndChannels => "forces of equal ready rounds and channels",
        _ => "forces as offered",
    };

    public static Markup Draw(StudyFindings findings) => Markup.Of($"""
        <section>
        <h2>On what basis the forces are compared</h2>
        <p>This run sets {Words(findings.Study.Basis)} against each other. {Others(findings.Study)}</p>
        <table><thead><tr><th>Option</th><th class="text">units</th><th>cost, USD million</th><th>fire units</th><th>ready rounds</th><th>target channels</th><th>missile channels</th><th class="text">weapon control</th></tr></thead><tbody>
        {findings.Study.Options.Select(option => Markup.Of($"""
            <tr><th scope="row">{option.Name}</th><td class="text">{option.Units}</td><td>{NumberText.Of(option.Cost.Millions)}</td><td>{option.FireUnits}</td><td>{option.ReadyRounds}</td><td>{option.TargetChannels}</td><td>{option.MissileChannels}</td><td class="text">{(option.Role == OptionRole.Floor ? "" : option.WeaponControl.ToString().ToLowerInvariant())}</td></tr>
            """))}
        </tbody></table>
        </section>
        """);

    private static string Others(StudyResult study) => study.OtherBases.IsEmpty
        ? "The other two bases were not run, so no ranking is claimed beyond this one."
        : string.Join(" ", study.OtherBases.Select(ranking => $"With {Words(ranking.Basis)} the order, fewest leakers first, is {string.Join(", ", ranking.Options)}{Crossing(ranking)}."));

    private static string Crossing(BasisRanking ranking) => ranking.CrossingCostRatio is { } ratio
        ? $"; the first two leak alike at a cost ratio of {NumberText.Of(ratio)}"
        : "";
}

using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Figures;
using Parapet.Judging.Outcomes;
using Parapet.Messages;
using Parapet.Reports;
using Parapet.Reports.Answers;
using Parapet.Reports.Tables;
using Parapet.Tests.Unit.Campaigns;
using Xunit;

namespace Parapet.Tests.Unit.Reports;

/// <summary>A lone target a raid, of one class and then of another: what is said of each class, and what is cited beside the factors.</summary>
public sealed class ChainPageTests
{
    private static readonly StudyFindings Findings = StudyFindings.From(Study());
    private static readonly string Page = AnswerPage.Draw(Findings);
    private static readonly string Html = System.Net.WebUtility.HtmlDecode(ReportDocument.Draw(Findings));

    /// <summary>A mean over all raids of a class that flies in half of them says nothing: its own share does.</summary>
    [Fact]
    public void A_class_that_comes_by_turns_is_told_by_its_own_share()
    {
        Assert.True(Findings.ComesByTurns);
        Assert.Contains("| share let through by class, one class a raid | fighter | intermediate-range ballistic |", Page);
        Assert.Contains("| flown, over all raids | 6 | 6 |", Page);
        Assert.Contains("| No defence | 1.0 | 0.67 |", Page);
        Assert.Contains("| Patriot | 0 | 0.67 |", Page);
        Assert.Contains("of 6</small>", Html);
        Assert.Contains("0.67", ConsoleTable.Scorecard(Findings).Rows[0]);
        Assert.False(StudyFindings.From(SyntheticStudy.Create(draws: 6, replicationsOfDraw: 2)).ComesByTurns);
    }

    [Fact]
    public void What_falls_beside_its_aim_undefended_is_told()
    {
        const string Told = "Undefended, 2 of 6 intermediate-range ballistic (33 %) come down outside what they aim at by their own scatter";
        Assert.Contains(Told, Page);
        Assert.Contains(Told, Html);
    }

    [Fact]
    public void Each_factor_stands_beside_what_is_cited_or_says_that_nothing_is()
    {
        foreach (var row in new[]
        {
            "| seen | AN/MPQ-65 | detects 1 m2 at 150 km (90 to 170) | C: a book |",
            "| seen | Arabel | none cited |  |",
            "| tracked | all | none cited |  |",
            "| identified | all | none cited |  |",
            "| in reach in time | PAC-3 MSE | ballistic missiles out to 60 km (35 to 60) | C: a book |",
            "| shot at | all | none cited |  |",
            "| killed | intermediate-range ballistic, hit to kill | 70 % (50 to 90) | B: a book |",
            "| killed | fighter | none cited |  |",
        })
        {
            Assert.Contains(row, Page);
        }

        Assert.Contains("<td>detects 1 m2 at 150 km (90 to 170)</td><td>C: a book</td>", Html);
        Assert.Contains("none cited", Html);
    }

    /// <summary>Two rounds of 0.7 kill 0.91, of 0.5 and 0.9 0.75 and 0.99.</summary>
    [Fact]
    public void What_is_cited_of_one_round_is_told_for_as_many_as_left()
    {
        Assert.Contains("| 2.0 | 0.91 (0.75–0.99) hit to kill, fragmentation: none cited |", Page);
        Assert.Contains("0.91 (0.75–0.99) hit to kill, fragmentation: none cited<", Html);
        Assert.Contains("| fighter | 6 | 1.0 | 1.0 | 1.0 | 1.0 | 1.0 | 1.0 | 100 % | 2.0 | none cited |", Page);
    }

    private static StudyResult Study()
    {
        var pattern = SyntheticStudy.Create(draws: 6, replicationsOfDraw: 2);
        return pattern with
        {
            Options = [pattern.Options[0], pattern.Options[4] with { Name = "Patriot", Warheads = new Dictionary<string, WarheadKind> { ["long"] = WarheadKind.HitToKill, ["short"] = WarheadKind.Fragmentation }.ToImmutableSortedDictionary() }],
            Comparisons = [new("No defence", "Patriot")],
            Stories = [],
            Events = [],
            DisputedFigures = [pattern.DisputedFigures[0] with { Draws = [0, 1, 0, 1, 0, 1] }],
            Page = pattern.Page with
            {
                Figures =
                [
                    Figure("AN/MPQ-65", "referenceRange", "km", 150, 90, 170), Figure("AN/MPQ-65", "referenceCrossSection", "m2", 1),
                    Figure("Arabel", "referenceRange", "km", 150, 90, 240) with { Status = FigureStatus.Estimated, Grade = null },
                    Figure("PAC-3 MSE", "againstBallistic.maximumRange", "km", 60, 35, 60),
                    Figure("All rounds of a kind", "killProbability.intermediateRangeBallistic.hitToKill", "%", 70, 50, 90) with { Grade = SourceGrade.B },
                    Figure("All rounds of a kind", "killProbability.fighter", "%", 60, 30, 90) with { Status = FigureStatus.Estimated, Grade = null },
                ],
            },
            Outcomes =
            [
                .. from draw in Enumerable.Range(0, 6)
                   from inner in Enumerable.Range(0, 2)
                   from option in Enumerable.Range(0, 2)
                   select inner == 0
                       ? Outcome(pattern, option, draw, inner, TargetClass.Fighter, option == 0 ? TargetFate.HitAsset : TargetFate.Killed)
                       : Outcome(pattern, option, draw, inner, TargetClass.IntermediateRangeBallistic, draw < 2 ? TargetFate.FellHarmless : TargetFate.HitAsset),
            ],
        };
    }

    private static FigureUsed Figure(string system, string field, string unit, double value, double? low = null, double? high = null) => new()
    {
        System = system, Field = field, Unit = unit, Value = value, Low = low, High = high, Source = "a book", Grade = SourceGrade.C, Status = FigureStatus.Sourced,
    };

    private static ReplicationOutcome Outcome(StudyResult pattern, int option, int draw, int inner, TargetClass kind, TargetFate fate)
    {
        var leaks = fate == TargetFate.HitAsset ? 1 : 0;
        var fates = new int[Enum.GetValues<TargetFate>().Length];
        fates[(int)fate] = 1;
        ImmutableArray<int> causes = [leaks, .. new int[Enum.GetValues<FirstCause>().Length - 1]];
        ImmutableArray<int> reached = option == 0 ? [0, 0, 0, 0, 0, 0] : [1, 1, 1, 1, 1, fate == TargetFate.Killed ? 1 : 0];
        var outcome = pattern.Outcomes.ElementAt(option == 0 ? 0 : 4);
        return outcome with
        {
            Option = option,
            Draw = draw,
            Replication = 2 * draw + inner,
            Classes = [outcome.Classes[0] with { Class = kind, Raid = 1, Attackers = 1, Leakers = leaks, Shots = 2 * option, Fates = [.. fates], FirstCauses = causes, Opportunities = [], Launches = [] }],
            Rounds = option == 0 ? [] : [new(0, "long", 1, 20, Money.FromMillions(4)), new(0, "short", 1, 30, Money.FromMillions(1))],
            Chain = [new ChainCount(kind, 1, reached, 2 * option)],
            AssetsHit = [],
        };
    }
}

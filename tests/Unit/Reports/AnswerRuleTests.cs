using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Results;
using Parapet.Judging.Outcomes;
using Parapet.Reports.Answers;
using Parapet.Studies.Definition;
using Parapet.Tests.Unit.Campaigns;
using Xunit;

namespace Parapet.Tests.Unit.Reports;

/// <summary>The answer follows the numbers: small studies of two options whose leakers are written down.</summary>
public sealed class AnswerRuleTests
{
    private static readonly StudyResult Pattern = SyntheticStudy.Create(draws: 6, replicationsOfDraw: 2);

    [Fact]
    public void A_clear_difference_names_the_better_and_in_how_many_draws_it_holds()
    {
        var answer = Answer(draw => 5 + draw % 3, draw => new[] { 4, 12, 14, 13, 15, 23 }[draw]);
        Assert.StartsWith("At equal cost, “A” lets through", answer.Finding);
        Assert.Contains("fewer than “B”", answer.Finding);
        Assert.StartsWith("This holds in 83 % of the 6 draws of the disputed figures and reverses in 17 % (holds in 36 % to over 99 % of all, from so few)", answer.Condition);
    }

    [Fact]
    public void The_better_option_is_named_first_whichever_way_the_pair_was_written()
    {
        var answer = Answer(draw => 12 + draw % 2, draw => 5 + draw % 3);
        Assert.StartsWith("At equal cost, “B” lets through", answer.Finding);
        Assert.StartsWith("This holds in 100 % of the 6 draws of the disputed figures (54 % to 100 % of all, from so few)", answer.Condition);
    }

    [Fact]
    public void No_clear_difference_says_so_and_who_leads_how_often()
    {
        var answer = Answer(draw => draw < 3 ? 4 : 10, draw => 8);
        Assert.Contains("there is no clear difference between “A” and “B”", answer.Finding);
        Assert.Equal("“A” leads in 50 % of the 6 draws of the disputed figures and “B” in 50 %.", answer.Condition);
    }

    [Fact]
    public void Options_that_never_differ_are_called_the_same()
    {
        var answer = Answer(draw => 8 + draw, draw => 8 + draw);
        Assert.Contains("exactly the same in every one of 12 raids", answer.Finding);
        Assert.Contains("that they part in up to 39 % of draws stays possible (95 %)", answer.Finding);
        Assert.Contains("tells them apart", answer.Condition);
    }

    [Fact]
    public void A_difference_that_is_the_same_in_every_draw_has_no_spread()
    {
        var answer = Answer(draw => 6, draw => 9);
        Assert.Contains("3.0 fewer", answer.Finding);
        Assert.Equal("Over the 6 draws of the disputed figures the difference varies no more than chance alone would make it.", answer.Condition);
    }

    [Fact]
    public void A_ranking_that_turns_with_siting_says_so_first()
    {
        var answer = Sited(draw => 5 + draw % 3, draw => 12 + draw % 2, (9, 6));
        Assert.StartsWith("The ranking turns with where the forces stand: sited best “A” is better; sited spread “B” is better. At equal cost and sited best, “A” lets through 6.5 fewer", answer.Finding, StringComparison.Ordinal);
        var rules = Assert.Single(answer.Reach);
        Assert.StartsWith("Rule by rule, sited best “A” is better by 6.5", rules, StringComparison.Ordinal);
        Assert.Contains("sited spread “B” is better by 3.0", rules, StringComparison.Ordinal);
        Assert.DoesNotContain("the same under each", answer.Told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ranking_is_not_the_same_where_one_rule_tells_nothing_apart() =>
        Assert.Contains(
            "sited spread there is no clear difference, “A” minus “B” 0 (",
            Sited(draw => 5 + draw % 3, draw => 12 + draw % 2, (9, 9)).Reach[0], StringComparison.Ordinal);

    [Fact]
    public void A_ranking_that_holds_by_every_rule_carries_its_band()
    {
        var answer = Sited(draw => 5 + draw % 3, draw => 12 + draw % 2, (6, 10));
        Assert.StartsWith("At equal cost and sited best, “A” lets through", answer.Finding, StringComparison.Ordinal);
        var rules = Assert.Single(answer.Reach);
        Assert.StartsWith("Over the 2 siting rules the difference of “A” minus “B” goes from", rules, StringComparison.Ordinal);
        Assert.EndsWith("and the ranking is the same under each.", rules, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_that_come_to_the_same_are_told_in_one()
    {
        var rules = Assert.Single(Sited(draw => 5 + draw % 3, draw => 12 + 2 * (draw % 2), (5, 12)).Reach);
        Assert.StartsWith("All 2 siting rules give the same difference, “A” minus “B” −7", rules, StringComparison.Ordinal);
    }

    /// <summary>What a reader must know first, and the numbers; all else stands below, and nothing of it is lost in the line of the page of answers.</summary>
    [Fact]
    public void The_finding_is_two_sentences_at_most()
    {
        var answer = Sited(draw => 5 + draw % 3, draw => 12 + draw % 2, (9, 6));
        Assert.Equal(2, answer.Finding.Split(". ").Length);
        Assert.InRange(answer.Finding.Length, 1, 300);
        Assert.All([answer.Finding, .. answer.Reach, answer.Condition], sentence => Assert.Contains(sentence, answer.Told, StringComparison.Ordinal));
        Assert.DoesNotContain('\n', answer.Told);
    }

    [Fact]
    public void A_hypothetical_option_and_another_basis_are_named()
    {
        var study = Study(draw => 5 + draw % 3, draw => 12 + draw % 2);
        study = study with
        {
            Options = study.Options.SetItem(0, study.Options[0] with { Hypothetical = true }),
            OtherBases = [new(ForceBasis.AsOffered, ["B", "A"])],
        };
        var answer = AnswerRule.Apply(StudyFindings.From(study));
        Assert.Contains("“A” (hypothetical)", answer.Finding);
        Assert.EndsWith("; with the forces as offered the order is the other.", answer.Condition);
    }

    [Fact]
    public void A_study_may_be_decided_by_another_measure()
    {
        var study = Study(draw => 12, draw => 5);
        study = study with
        {
            DecidingMeasure = Measures.FriendliesLost.Id,
            Outcomes = [.. study.Outcomes.Select(outcome => Losing(outcome, outcome.Option == 0 ? 1 : 4))],
        };
        var answer = AnswerRule.Apply(StudyFindings.From(study));
        Assert.StartsWith("At equal cost, “A” does better than “B” in friendly aircraft lost: 1.0 against 4.0 aircraft, 3.0 apart", answer.Finding);
    }

    [Fact]
    public void Where_more_is_better_the_greater_leads()
    {
        var study = Study(draw => 12, draw => 0) with { DecidingMeasure = Measures.RaidAnnihilation.Id };
        Assert.StartsWith("At equal cost, “B” does better than “A” in raid annihilated", AnswerRule.Apply(StudyFindings.From(study)).Finding);
    }

    [Fact]
    public void Many_pairs_are_parted_by_what_chance_allows()
    {
        var study = SyntheticStudy.Create(draws: 8, replicationsOfDraw: 4);
        var names = study.Options.Select(option => option.Name).ToArray();
        study = study with { Comparisons = [new(names[0], names[1]), new(names[0], names[2]), new(names[0], names[3]), new(names[0], names[4])] };
        var mechanism = Assert.Single(AnswerRule.Apply(StudyFindings.From(study)).Mechanism);
        Assert.Contains($"told apart beyond chance, the greatest first (leakers): “{names[0]}” minus", mechanism);
        Assert.All(names[1..5], name => Assert.Contains($"minus “{name}”", mechanism));
        Assert.DoesNotContain("These are not", mechanism);

        // A few pairs are read from the table.
        Assert.Empty(AnswerRule.Apply(StudyFindings.From(study with { Comparisons = study.Comparisons[..3] })).Mechanism);
    }

    /// <summary>Two raids on one side are a coin that fell twice alike: no answer, whatever they come to.</summary>
    [Theory]
    [InlineData(1, 3, 7)]
    [InlineData(2, 3, 3)]
    [InlineData(5, 3, 7)]
    public void Too_few_draws_say_so_in_place_of_an_answer(int draws, int a, int b)
    {
        var study = Study(draw => a, draw => b);
        study = study with
        {
            OuterDraws = draws,
            DisputedFigures = [study.DisputedFigures[0] with { Draws = [.. study.DisputedFigures[0].Draws.Take(draws)] }],
            Outcomes = [.. study.Outcomes.Where(outcome => outcome.Draw < draws)],
        };
        var answer = AnswerRule.Apply(StudyFindings.From(study));
        Assert.Contains("too few for an answer", answer.Finding);
        Assert.DoesNotContain("fewer than “", answer.Finding);
        Assert.DoesNotContain("%", answer.Condition);
    }

    /// <summary>The answer where the pair was run once more, sited spread, with as many leakers in every raid as the last pair says.</summary>
    private static Answer Sited(Func<int, int> a, Func<int, int> b, (int A, int B) spread)
    {
        var study = Study(a, b);
        OptionResult Again(int option) => study.Options[option] with
        {
            Name = SitingPlan.By(study.Options[option].Name, SitingRule.Spread),
            Role = OptionRole.OtherSiting,
            Siting = SitingRule.Spread,
        };
        return AnswerRule.Apply(StudyFindings.From(study with
        {
            Options = [.. study.Options, Again(0), Again(1)],
            Outcomes =
            [
                .. study.Outcomes,
                .. from draw in Enumerable.Range(0, 6)
                   from inner in Enumerable.Range(0, 2)
                   from option in Enumerable.Range(2, 2)
                   select Outcome(option, draw, 2 * draw + inner, (option == 2 ? spread.A : spread.B) + (draw + option) % 2),
            ],
        }));
    }

    private static Answer Answer(Func<int, int> a, Func<int, int> b) => AnswerRule.Apply(StudyFindings.From(Study(a, b)));

    /// <summary>Six draws of two raids, with as many leakers in both raids of a draw as the functions say.</summary>
    private static StudyResult Study(Func<int, int> a, Func<int, int> b) => Pattern with
    {
        Options = [Pattern.Options[1] with { Name = "A" }, Pattern.Options[4] with { Name = "B" }],
        Comparisons = [new("A", "B")],
        Stories = [],
        DisputedFigures = [Pattern.DisputedFigures[0] with { Draws = [0, 1, 0, 1, 0, 1] }],
        Events = [],
        Outcomes =
        [
            .. from draw in Enumerable.Range(0, 6)
               from inner in Enumerable.Range(0, 2)
               from option in Enumerable.Range(0, 2)
               select Outcome(option, draw, 2 * draw + inner, (option == 0 ? a : b)(draw)),
        ],
    };

    private static ReplicationOutcome Losing(ReplicationOutcome outcome, int friends) => outcome with
    {
        Friendly = new(10, 5, friends),
        FriendLosses = [friends, .. new int[Enum.GetValues<LossMechanism>().Length - 1]],
    };

    private static ReplicationOutcome Outcome(int option, int draw, int replication, int leakers)
    {
        var pattern = Pattern.Outcomes.ElementAt(1);
        ImmutableArray<int> causes = [leakers, .. new int[Enum.GetValues<FirstCause>().Length - 1]];
        var entry = pattern.Classes[0] with { Raid = 40, Attackers = 40, Leakers = leakers, Fates = [0, 40 - leakers, leakers, 0, 0, 0, 0], FirstCauses = causes };
        return pattern with { Option = option, Draw = draw, Replication = replication, Classes = [entry] };
    }
}

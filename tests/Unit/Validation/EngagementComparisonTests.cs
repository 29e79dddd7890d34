using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Catalogue.Figures;
using Parapet.Messages;
using Parapet.Questions.Json;
using Parapet.Questions.Validation;
using Parapet.Reports.Verification;
using Parapet.Statistics.Intervals;
using Parapet.Tests.Unit.Questions;
using Parapet.Validation.Engagements;
using Xunit;

namespace Parapet.Tests.Unit.Validation;

public sealed class EngagementComparisonTests
{
    private static readonly ImmutableArray<RecordedOutcome> Order =
        [Case(RecordedClass.Drone, ComparedBy.Order, 0.875), Case(RecordedClass.Cruise, ComparedBy.Order, 0.8), Case(RecordedClass.Ballistic, ComparedBy.Order, 0.244)];

    [Theory]
    [InlineData(9, 7, 2, 1)]
    [InlineData(2, 5, 9, -1)]
    [InlineData(9, 2, 5, 1.0 / 3)]
    public void The_order_is_of_stopped_shares_by_class(int drones, int cruise, int ballistic, double tau)
    {
        var comparison = Of(Order, [Raid(drones, cruise, ballistic), Raid(drones, cruise, ballistic)]);
        Assert.Equal(tau, comparison.Order.Tau.Value, 1e-12);
        Assert.Equal([drones / 10.0, cruise / 10.0, ballistic / 10.0], comparison.Order.Places.Select(place => place.Share));
    }

    // By hand: 0.9 and 0.9 tie within the margin, so that two pairs of three stand alike: 2 / sqrt(3 x 2).
    [Fact]
    public void A_tie_that_was_declared_counts_for_neither_side() =>
        Assert.Equal(2 / Math.Sqrt(6), Of(Order, [Raid(9, 9, 2), Raid(9, 9, 2)]).Order.Tau.Value, 1e-12);

    [Fact]
    public void What_falls_harmless_was_not_stopped_but_did_no_harm()
    {
        ImmutableArray<RecordedOutcome> cases =
        [
            .. Order,
            Case(RecordedClass.Ballistic, ComparedBy.StoppedShare, 0.5), Case(RecordedClass.Ballistic, ComparedBy.HarmlessShare, 0.5), Case(RecordedClass.Ballistic, ComparedBy.EngagedShare, 0.5),
        ];
        ImmutableArray<ClassOutcome> raid = [MadeRaids.Class(TargetClass.MediumRangeBallistic, 10, killed: 3, harmless: 4, missed: 1)];
        Assert.Equal([0.3, 0.7, 0.75], Of(cases, [raid, raid]).Cases.Skip(3).Select(one => one.Computed));
    }

    /// <summary>The record tells those apart that turn; no class of it is one of ours that glides.</summary>
    [Fact]
    public void Missiles_that_turn_are_counted_by_themselves()
    {
        ImmutableArray<RecordedOutcome> cases = [Case(RecordedClass.Ballistic, ComparedBy.Order, 0.244), Case(RecordedClass.Aeroballistic, ComparedBy.Order, 0.345)];
        ImmutableArray<ClassOutcome> raid =
        [
            MadeRaids.Class(TargetClass.ShortRangeBallistic, 10, killed: 3), MadeRaids.Class(TargetClass.Aeroballistic, 10, killed: 6), MadeRaids.Class(TargetClass.Gliding, 10, killed: 9),
        ];
        Assert.Equal([0.3, 0.6], Of(cases, [raid, raid]).Order.Places.Select(place => place.Share));
    }

    [Fact]
    public void Raids_that_are_all_or_nothing_are_one_and_even_ones_are_not()
    {
        ImmutableArray<RecordedOutcome> cases = [.. Order, Case(RecordedClass.Drone, ComparedBy.Correlation, 0.087), Case(RecordedClass.Drone, ComparedBy.Spread, 0.1)];
        var apart = Of(cases, [Raid(10, 5, 5), Raid(0, 5, 5), Raid(10, 5, 5), Raid(0, 5, 5)]);
        Assert.Equal(1, apart.Cases[3].Computed, 1e-12);
        Assert.Equal(0.5, apart.Cases[4].Computed, 1e-12);
        var even = Of(cases, [Raid(5, 5, 5), Raid(5, 5, 5), Raid(5, 5, 5), Raid(5, 5, 5)]);
        Assert.Equal(-1.0 / 9, even.Cases[3].Computed, 1e-12);
        Assert.Equal(0, even.Cases[4].Computed);
    }

    [Fact]
    public void One_raid_of_a_reading_tells_nothing_of_likeness()
    {
        ImmutableArray<RecordedOutcome> cases = [.. Order, Case(RecordedClass.Drone, ComparedBy.Correlation, 0.087)];
        Assert.Equal(CaseVerdict.Unknown, Of(cases, [Raid(5, 5, 5), Raid(1, 5, 5)], raidsOfDraw: 1).Cases[3].Verdict);
    }

    // Rows of two raids that fire 1 and 2, 3 and 4 rounds; the fifth raid is no whole row.
    [Fact]
    public void Rounds_are_summed_over_whole_rows_of_the_first_option()
    {
        var comparison = EngagementComparison.Of(
            Record([.. Order, Case(RecordedClass.Ballistic, ComparedBy.Expenditure, 150)]),
            MadeRaids.Result(2, Raid(5, 5, 5), Raid(5, 5, 5)),
            MadeRaids.Result(5, Raid(1, 1, 1), Raid(1, 1, 1), Raid(1, 1, 1), Raid(1, 1, 1), Raid(1, 1, 1)),
            raidsInRow: 2);
        Assert.Equal(2, comparison.Rows);
        Assert.Equal(5, comparison.Cases[3].Computed);
        Assert.Equal(CaseVerdict.Apart, comparison.Cases[3].Verdict);
    }

    [Theory]
    [InlineData(0.5, 0.4, 0.6, CaseVerdict.Bracketed)]
    [InlineData(0.7, 0.4, 0.9, CaseVerdict.Meeting)]
    [InlineData(0.9, 0.8, 0.95, CaseVerdict.Apart)]
    public void A_case_is_bracketed_by_the_band_or_it_is_not(double value, double low, double high, CaseVerdict verdict) =>
        Assert.Equal(verdict, new ComparedCase(Case(RecordedClass.Drone, ComparedBy.StoppedShare, value) with { Within = [low, high] }, 0.5, new(0.3, 0.6)).Verdict);

    [Theory]
    [InlineData(ComparedBy.Nothing)]
    [InlineData(ComparedBy.Input)]
    public void What_must_not_be_compared_is_not(ComparedBy by) =>
        Assert.Equal(CaseVerdict.NotCompared, new ComparedCase(Case(RecordedClass.Drone, by, 0.5), 0.5, new(0, 1)).Verdict);

    [Fact]
    public void An_event_of_more_threats_has_a_narrower_band()
    {
        ImmutableArray<RecordedOutcome> cases =
        [
            .. Order, Case(RecordedClass.Drone, ComparedBy.StoppedShare, 0.5) with { Of = 10 }, Case(RecordedClass.Drone, ComparedBy.StoppedShare, 0.5) with { Of = 1000 },
        ];
        var comparison = Of(cases, [Raid(3, 5, 5), Raid(7, 5, 5), Raid(4, 5, 5), Raid(6, 5, 5)], raidsOfDraw: 4);
        Assert.Equal(new Interval(0.3, 0.7), comparison.Cases[3].Band);
        Assert.InRange(comparison.Cases[4].Band.Width, 0.01, 0.1);
    }

    [Fact]
    public void The_answer_has_the_style_and_the_schema_of_the_others()
    {
        var json = new ValidateAnswer([]) { Engagements = Of(Order, [Raid(9, 7, 2), Raid(9, 7, 2)]) }.ToJson();
        Assert.Empty(JsonStyle.Faults(json));
        Assert.Empty(JsonSchema.Faults(AnswerSchemas.All()[AnswerSchemas.FileName("validate")], json));
    }

    [Fact]
    public void The_page_names_what_is_missing_where_a_case_stands_apart_and_only_there()
    {
        ImmutableArray<RecordedOutcome> cases =
        [
            .. Order, Case(RecordedClass.Drone, ComparedBy.StoppedShare, 0.1) with { Name = "far", Missing = "guns" },
            Case(RecordedClass.Drone, ComparedBy.StoppedShare, 0.9) with { Name = "near", Missing = "balloons" },
        ];
        var page = EngagementPage.Draw(Of(cases, [Raid(9, 7, 2), Raid(9, 7, 2)]), []);
        Assert.Contains("| **apart** | guns |", page, StringComparison.Ordinal);
        Assert.DoesNotContain("balloons", page, StringComparison.Ordinal);
    }

    private static EngagementComparison Of(ImmutableArray<RecordedOutcome> cases, ImmutableArray<ClassOutcome>[] raids, int raidsOfDraw = 2) =>
        EngagementComparison.Of(Record(cases), MadeRaids.Result(raidsOfDraw, raids), MadeRaids.Result(1, raids), raidsInRow: 1);

    private static ImmutableArray<ClassOutcome> Raid(int drones, int cruise, int ballistic) =>
        [MadeRaids.Class(TargetClass.CruiseMissile, 10, cruise), MadeRaids.Class(TargetClass.Drone, 10, drones), MadeRaids.Class(TargetClass.ShortRangeBallistic, 10, ballistic)];

    private static OutcomeRecord Record(ImmutableArray<RecordedOutcome> cases) => new()
    {
        Tie = new() { Margin = 0.05, Reason = "declared" },
        Sources = [new() { Id = "source", Text = "somebody", Grade = SourceGrade.A }],
        Cases = cases,
    };

    private static RecordedOutcome Case(RecordedClass recorded, ComparedBy by, double value) => new()
    {
        Name = "case", Defence = "defence", Date = "2024-04-13", Class = recorded, Counted = "counted", Quantity = "share", Value = value,
        Sources = ["source"], SingleSourced = true, ComparedBy = by, NotCompared = "the level", Missing = "a mechanism",
    };
}

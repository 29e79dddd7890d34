using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Campaigns.Rare;
using Parapet.Questions.Json;
using Parapet.Reports.Rare;
using Parapet.Statistics.Intervals;

namespace Parapet.Questions.Rare;

/// <summary>A rare chance in JSON.</summary>
public sealed record ShownRare
{
    private const string Probability = "probability";

    public required string Study { get; init; }

    public required string Option { get; init; }

    [Description("What was estimated: no-leaker or leaker.")]
    public required string Event { get; init; }

    [Description("Of the event, by weighed raids.")]
    public required Measure Chance { get; init; }

    [Description("That no threat gets through: the chance, or one less it.")]
    public required Measure NoLeaker { get; init; }

    [Description("Where the chance lies over the disputed figures, 5 to 95 %, with what chance does taken off.")]
    public required Measure Band { get; init; }

    [Description("By which the chance was estimated.")]
    public required int Raids { get; init; }

    [Description("Of these, raids with the event.")]
    public required int EventsMet { get; init; }

    [Description("How many raids with the event, each counting alike, would tell as much.")]
    public required double EffectiveRaids { get; init; }

    [Description("How many raids plain counting would need to know as much, over those run.")]
    public required double Gain { get; init; }

    [Description("What a raid counts for in the mean, with 99 %: 1, if the weights are right.")]
    public required Measure MeanWeight { get; init; }

    [Description("Raids by which the tilt was found, and which are in no estimate.")]
    public required int SearchRaids { get; init; }

    [Description("Of these, raids drawn by their own chances: plain counting.")]
    public required int PlainRaids { get; init; }

    [Description("Plain raids with the event.")]
    public required int PlainEvents { get; init; }

    [Description("Whether the interval is to be trusted.")]
    public required bool IsTrusted { get; init; }

    [Description("Why not; empty where it is.")]
    public required ImmutableArray<string> Doubts { get; init; }

    [Description("Under which the raids were drawn.")]
    public required ImmutableArray<ShownTilt> Tilts { get; init; }

    internal static ShownRare Of(RareResult result)
    {
        var estimate = result.Estimate;
        var (noLeaker, interval) = result.NoLeaker;
        return new()
        {
            Study = result.Study,
            Option = result.Option,
            Event = RareText.Word(result.Event),
            Chance = Shown(estimate.Chance.Mean, estimate.Chance.Chance, Probability),
            NoLeaker = Shown(noLeaker, interval, Probability),
            Band = Shown(estimate.Chance.Mean, estimate.Chance.Band, Probability),
            Raids = estimate.Tries,
            EventsMet = estimate.Events,
            EffectiveRaids = estimate.Effective,
            Gain = estimate.Gain,
            MeanWeight = Shown(estimate.MeanWeight, estimate.WeightInterval, "ratio"),
            SearchRaids = result.SearchRaids,
            PlainRaids = result.PlainRaids,
            PlainEvents = result.PlainEvents,
            IsTrusted = estimate.IsTrusted,
            Doubts = RareText.Doubts(estimate),
            Tilts = [.. result.Tilts.Select(tilt => new ShownTilt(RareText.Draw(tilt.Group), RareText.Class(tilt.Group), tilt.Group.Arrival, tilt.OddsFactor))],
        };
    }

    private static Measure Shown(double mean, Interval interval, string unit) => new(mean, interval.Low, interval.High, unit);
}

using System.Collections.Immutable;
using System.Globalization;
using Parapet.Campaigns.Rare;
using Parapet.Drawing.Labels;
using Parapet.Flight.Endgame;
using Parapet.Judging.Outcomes;
using Parapet.Reports.Wording;
using Parapet.Statistics.Rare;

namespace Parapet.Reports.Rare;

/// <summary>A rare chance in words.</summary>
public static class RareText
{
    /// <summary>The event as the command line names it.</summary>
    public static string Word(RareEvent asked) => asked == RareEvent.NoLeaker ? "no-leaker" : "leaker";

    /// <summary>The event as a reader is told of it.</summary>
    public static string Event(RareEvent asked) => asked == RareEvent.NoLeaker ? "no threat gets through" : "a threat or more get through";

    /// <summary>What draws decide.</summary>
    public static string Draw(ArrivalGroup group) => group.Kind switch
    {
        ArrivalDrawKind.Discrimination => "discrimination",
        ArrivalDrawKind.RoundKill => "round-kill",
        _ => "burst-kill",
    };

    /// <summary>At what they are.</summary>
    public static string Class(ArrivalGroup group) => group.Class.Label;

    /// <summary>Why an interval is not to be trusted; empty where it is.</summary>
    public static ImmutableArray<string> Doubts(RareEstimate estimate)
    {
        var doubts = ImmutableArray.CreateBuilder<string>();
        if (!estimate.WeightsAgree)
        {
            doubts.Add($"raids count for {NumberText.Of(estimate.MeanWeight)} in the mean ({IntervalText.Range(estimate.WeightInterval)}), not for 1: the tilt misses raids that count for much");
        }

        if (estimate.Effective < RareEstimate.FewestEffective)
        {
            doubts.Add(string.Create(CultureInfo.InvariantCulture, $"it rests on {NumberText.Of(estimate.Effective)} effective raids, fewer than {RareEstimate.FewestEffective}: more raids are needed"));
        }

        return doubts.ToImmutable();
    }

    /// <summary>What was found for one option, in sentences.</summary>
    public static string Told(RareResult result)
    {
        var estimate = result.Estimate;
        var chance = estimate.Chance.IsWithoutEvent
            ? $"stays below {NumberText.UpperBound(estimate.Chance.Chance.High)}"
            : $"is {NumberText.Of(estimate.Chance.Mean)} ({IntervalText.Range(estimate.Chance.Chance)})";
        var band = estimate.Chance.HasNoSpread || !estimate.Chance.Band.IsKnown || estimate.Chance.IsWithoutEvent ? "" : $" Over the disputed figures it lies at {IntervalText.Range(estimate.Chance.Band)}.";
        var doubts = Doubts(estimate);
        var trust = doubts.IsEmpty ? "" : $" The interval is not to be trusted: {string.Join("; ", doubts)}.";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Option}: the chance that {Event(result.Event)} {chance}, from {estimate.Tries} raids, {estimate.Events} of them with the event; plain counting saw it in {result.PlainEvents} of {result.PlainRaids}.{band}{trust}");
    }
}

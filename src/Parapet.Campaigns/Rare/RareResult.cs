using System.Collections.Immutable;
using Parapet.Statistics.Estimates;
using Parapet.Statistics.Intervals;
using Parapet.Statistics.Rare;

namespace Parapet.Campaigns.Rare;

/// <summary>How likely a raid of a study lets nobody through an option's defence, or somebody.</summary>
public sealed record RareResult
{
    public required string Study { get; init; }

    public required string Option { get; init; }

    /// <summary>What was estimated; its complement follows from it.</summary>
    public required RareEvent Event { get; init; }

    public required RareEstimate Estimate { get; init; }

    /// <summary>Raids of the search, none of which is in the estimate.</summary>
    public required int SearchRaids { get; init; }

    /// <summary>Of these, the raids under no tilt: plain counting.</summary>
    public required int PlainRaids { get; init; }

    /// <summary>Plain raids with the event.</summary>
    public required int PlainEvents { get; init; }

    /// <summary>What the odds of each group's draws were multiplied by; groups that no draw was in are left out.</summary>
    public required ImmutableArray<(ArrivalGroup Group, double OddsFactor)> Tilts { get; init; }

    /// <summary>That no threat gets through, with its interval.</summary>
    public (double Mean, Interval Chance) NoLeaker => Of(Estimate.Chance);

    private (double Mean, Interval Chance) Of(Estimate estimate) => Event == RareEvent.NoLeaker
        ? (estimate.Mean, estimate.Chance)
        : (1 - estimate.Mean, new(1 - estimate.Chance.High, 1 - estimate.Chance.Low));
}

using Parapet.Campaigns.Outcomes;
using Parapet.Messages;
using Parapet.Statistics.Intervals;

namespace Parapet.Campaigns.Findings;

/// <summary>Something that is counted in every replication and compared between options.</summary>
public sealed record MeasureOfEffectiveness
{
    /// <summary>The key in summary.json.</summary>
    public required string Id { get; init; }

    /// <summary>As a reader sees it.</summary>
    public required string Name { get; init; }

    /// <summary>The name in the middle of a sentence.</summary>
    public string InSentence => Name.ToLowerInvariant();

    public required string Unit { get; init; }

    public MeasureKind Kind { get; init; } = MeasureKind.Mean;

    /// <summary>The value in a replication; of a quotient, what stands above the line.</summary>
    public required Func<ReplicationOutcome, double> Value { get; init; }

    /// <summary>Of a quotient, what stands below the line.</summary>
    public Func<ReplicationOutcome, double> Divisor { get; init; } = _ => 1;

    public bool FewerIsBetter { get; init; } = true;

    /// <summary>Whether none in all replications still leaves a chance of some, which is then given as an upper bound.</summary>
    public bool IsEvent { get; init; }

    /// <summary>Whether only a defence can bring it about, so that without rounds none is exactly none.</summary>
    public bool NeedsRounds { get; init; }

    /// <summary>Whether it is known only where the study measures ranges.</summary>
    public bool NeedsRanges { get; init; }

    /// <summary>The measure cannot lie outside; intervals are cut there.</summary>
    public Interval Bounds { get; init; } = new(0, double.PositiveInfinity);

    /// <summary>What it can come to at most in a replication, such as all that flew; null where nothing but <see cref="Bounds"/> limits it.</summary>
    public Func<ReplicationOutcome, double>? Most { get; init; }

    /// <summary>The threat class that is counted; null for all.</summary>
    public TargetClass? Class { get; init; }
}

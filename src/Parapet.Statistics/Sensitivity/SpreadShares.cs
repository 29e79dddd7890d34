using System.Collections.Immutable;
using Parapet.Statistics.Intervals;

namespace Parapet.Statistics.Sensitivity;

/// <summary>Where the spread of the answer over the draws comes from.</summary>
public sealed record SpreadShares
{
    /// <summary>Most moving first.</summary>
    public required ImmutableArray<Driver> Drivers { get; init; }

    public required int Draws { get; init; }

    /// <summary>A rank correlation below this may be chance, given how many inputs were tried.</summary>
    public required double ClearCorrelation { get; init; }

    /// <summary>Share that is chance of the replications within the draws; NaN if it cannot be told apart.</summary>
    public required double Chance { get; init; }

    /// <summary>Share that poor inputs explain, each by itself; in [0, 1].</summary>
    public required double Poor { get; init; }

    /// <summary>95 %, by leaving out one draw at a time.</summary>
    public required Interval PoorInterval { get; init; }

    /// <summary>Share that the other inputs explain; in [0, 1].</summary>
    public required double Better { get; init; }

    /// <summary>What remains: inputs acting together, bends, and what so few draws cannot show.</summary>
    public double Unexplained => Math.Max(0, 1 - (double.IsNaN(Chance) ? 0 : Chance) - Poor - Better);
}

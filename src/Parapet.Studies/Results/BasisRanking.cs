using System.Collections.Immutable;

namespace Parapet.Studies.Results;

/// <summary>The order of the options by mean leakers, fewest first, when the forces are sized on another basis.</summary>
/// <param name="CrossingCostRatio">Cost of the first force over that of the second at which they leak alike; null if not found.</param>
public sealed record BasisRanking(ForceBasis Basis, ImmutableArray<string> Options, double? CrossingCostRatio = null);

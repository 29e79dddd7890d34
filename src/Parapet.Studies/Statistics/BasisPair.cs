using Parapet.Studies.Results;

namespace Parapet.Studies.Statistics;

/// <summary>The headline difference on one basis.</summary>
public sealed record BasisPair(ForceBasis Basis, PairedDifference Difference);

using Parapet.Studies.Definition;

namespace Parapet.Campaigns.Findings;

/// <summary>The headline difference on one basis.</summary>
public sealed record BasisPair(ForceBasis Basis, PairedDifference Difference);

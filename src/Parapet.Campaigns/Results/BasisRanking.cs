using System.Collections.Immutable;
using Parapet.Studies.Definition;

namespace Parapet.Campaigns.Results;

/// <summary>The order of the options by the deciding measure, the best first, when the forces are sized on another basis.</summary>
public sealed record BasisRanking(ForceBasis Basis, ImmutableArray<string> Options);

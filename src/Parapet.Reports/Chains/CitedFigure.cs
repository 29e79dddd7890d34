using Parapet.Campaigns.Outcomes;

namespace Parapet.Reports.Chains;

/// <summary>What the public record says beside a factor of the chain.</summary>
/// <param name="Of">The radar or round that it is said of, or what else.</param>
/// <param name="Says">The figure in words; empty where no source that was read gives one.</param>
/// <param name="Source">With its grade; empty where there is none.</param>
internal sealed record CitedFigure(ChainStep Step, string Of, string Says, string Source);

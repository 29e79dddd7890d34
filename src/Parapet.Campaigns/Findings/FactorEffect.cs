using Parapet.Statistics.Estimates;

namespace Parapet.Campaigns.Findings;

/// <summary>An effect of the table of force x connection.</summary>
/// <param name="Name">In words, as a difference: "NATO set minus S-400".</param>
public sealed record FactorEffect(EffectKind Kind, string Name, Estimate Estimate, Reversal Reversal);

using System.Collections.Immutable;

namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>What a post tells its threat rule of itself.</summary>
/// <param name="Assets">What it defends; a <see cref="Threat"/> names them by their place in this list.</param>
/// <param name="HarmRadius">Impacts so far beyond an asset's own radius still harm it.</param>
public sealed record ThreatSetting(ImmutableArray<DefendedAsset> Assets, Length HarmRadius);

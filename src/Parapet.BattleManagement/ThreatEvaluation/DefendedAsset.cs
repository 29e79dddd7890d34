namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>Something worth defending: a city, an air base, a radar.</summary>
/// <param name="Radius">Impacts within it do harm.</param>
/// <param name="Value">Relative worth, positive.</param>
public sealed record DefendedAsset(string Name, Geodetic Place, Length Radius, double Value);

namespace Parapet.Campaigns.Outcomes;

/// <summary>A defended asset that was hit.</summary>
/// <param name="Name">As the study names it.</param>
/// <param name="Value">Relative worth, positive.</param>
/// <param name="Hits">At least one.</param>
public sealed record AssetHit(string Name, double Value, int Hits);

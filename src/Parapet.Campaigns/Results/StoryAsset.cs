namespace Parapet.Campaigns.Results;

public sealed record StoryAsset(string Name, Geodetic Place, Length Radius, int Hits);

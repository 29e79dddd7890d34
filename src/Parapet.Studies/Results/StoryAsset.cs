namespace Parapet.Studies.Results;

public sealed record StoryAsset(string Name, Geodetic Place, Length Radius, int Hits);

namespace Parapet.Campaigns.Rare;

/// <summary>How many raids are spent.</summary>
/// <param name="Raids">By which the chance is estimated.</param>
/// <param name="Search">In each round of the search for a tilt.</param>
public sealed record RareSizes(int Raids = 400, int Search = 200)
{
    /// <summary>Of either, so that intervals and fits have something to rest on.</summary>
    public const int Fewest = 20;
}

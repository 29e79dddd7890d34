namespace Parapet.Campaigns.Rare;

/// <summary>How many raids are spent.</summary>
/// <param name="Raids">By which the chance is estimated.</param>
/// <param name="Search">In each round of the search for a tilt.</param>
public sealed record RareSizes(int Raids = 400, int Search = 200)
{
    /// <summary>Of either, so that intervals and fits have something to rest on.</summary>
    public const int Fewest = 20;

    /// <summary>Beside a run of so many raids: as many again, and half of them in each round of the search.</summary>
    public static RareSizes Beside(int raids) => new(Math.Max(Fewest, raids), Math.Clamp(raids / 2, Fewest, new RareSizes().Search));
}

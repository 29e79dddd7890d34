namespace Parapet.Campaigns.Robustness;

/// <summary>
/// The raids on which variants of a study are set against the study itself: the same of every variant, each in an outer draw
/// of its own, so that what is looked at again begins where it ended. Of a study of campaigns, whole campaigns.
/// </summary>
/// <param name="Seed">Of their random streams.</param>
/// <param name="From">The first raid.</param>
/// <param name="To">The one after the last.</param>
internal readonly record struct RaidBatch(ulong Seed, int From, int To)
{
    /// <summary>How many.</summary>
    public int Raids => To - From;
}

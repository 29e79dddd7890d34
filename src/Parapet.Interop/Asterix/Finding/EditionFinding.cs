using System.Collections.Immutable;

namespace Parapet.Interop.Asterix.Finding;

/// <summary>Which edition the records of a category are of, as far as they tell.</summary>
/// <param name="Edition">The newest of those that read them best.</param>
/// <param name="IsGiven">Whether it was said rather than found.</param>
/// <param name="Confidence">0 to 1: how likely it is that the edition reads the records to the values that were meant, with editions that there is no table for among the possible; 1 where it was said.</param>
/// <param name="Alike">Editions with a table that read every record that was looked at to the same values, this one among them.</param>
/// <param name="ToldApartBy">Items by which these differ from each other, or from the next best; not met among the records, else they would have told.</param>
/// <param name="RecordsLookedAt">How many records were weighed.</param>
/// <param name="RecordsRefused">Data blocks of those that even this edition refuses.</param>
/// <param name="OddValues">Values of those out of range, and spare bits that are set.</param>
public sealed record EditionFinding(
    Edition Edition, bool IsGiven, double Confidence, ImmutableArray<string> Alike, ImmutableArray<string> ToldApartBy, long RecordsLookedAt, long RecordsRefused, long OddValues)
{
    /// <summary>Whether the records fit the edition poorly: one in ten at least is refused or holds values out of range.</summary>
    public bool IsDoubtful => RecordsRefused + OddValues > 0 && (RecordsRefused + OddValues) * 10 >= RecordsLookedAt;
}

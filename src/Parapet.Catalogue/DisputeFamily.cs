using System.Collections.Immutable;

namespace Parapet.Catalogue;

/// <summary>
/// Disputes that are told as one: a family of claims; the kill probabilities against one class of target; the shared figures
/// whose names begin alike up to the second dot; the figures of one file.
/// </summary>
/// <param name="Name">Of the family of claims, else what its members have in common.</param>
/// <param name="Disputes">In the order of the catalogue.</param>
public sealed record DisputeFamily(string Name, ImmutableArray<Dispute> Disputes)
{
    private const string KillProbability = "killProbability.";

    /// <summary>What must be placed to settle all of it, each key once.</summary>
    public ImmutableArray<string> Keys { get; } = [.. Disputes.SelectMany(dispute => dispute.Keys).Distinct()];

    /// <summary>The families of some disputes of a catalogue, in the order in which they first stand; each dispute is in one. Kin are never parted.</summary>
    public static ImmutableArray<DisputeFamily> Of(SystemCatalogue catalogue, IEnumerable<Dispute> disputes) =>
        [.. disputes.GroupBy(dispute => NameOf(catalogue, dispute)).Select(family => new DisputeFamily(family.Key, [.. family]))];

    private static string NameOf(SystemCatalogue catalogue, Dispute dispute)
    {
        var place = dispute.Places[0];
        return dispute.IsFamily ? dispute.Name
            : dispute.Figure!.Shared is { Length: > 0 } shared ? string.Join('.', shared.Split('.')[..2])
            : place.Entry != FigurePlace.Shared ? $"{catalogue.Find(place.Entry)!.Kind.Folder}/{place.Entry}"
            : place.Path.StartsWith(KillProbability, StringComparison.Ordinal) ? string.Join('.', place.Path.Split('.')[..2])
            : place.Path;
    }
}

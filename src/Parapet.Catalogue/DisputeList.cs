using System.Collections.Immutable;
using Parapet.Catalogue.Figures;

namespace Parapet.Catalogue;

/// <summary>Gathers what is disputed: figures of one meaning are one dispute, however many entries use them.</summary>
internal static class DisputeList
{
    public static ImmutableArray<Dispute> Of(SystemCatalogue catalogue)
    {
        var places = (
            from figure in catalogue.SharedFigures
            select (Figure: figure, Place: $"shared: {figure.Path}")).Concat(
            from entry in catalogue.Entries
            from figure in entry.Figures
            select (Figure: figure, Place: $"{entry.Id}: {figure.Path}")).ToArray();
        var families =
            from pair in places
            where pair.Figure.Claim is not null
            group pair.Place by pair.Figure.Claim!.Family into family
            orderby family.Key
            select Dispute.OfFamily(family.Key, catalogue.Shared.Families[family.Key], [.. family]);
        var figures =
            from pair in places
            where pair.Figure.Range is not null
            group pair by pair.Figure.Meaning into meaning
            let own = meaning.Where(pair => !pair.Place.StartsWith("shared: ", StringComparison.Ordinal)).ToArray()
            let used = own.Length > 0 ? own : [.. meaning]
            let isPrior = meaning.Any(pair => pair.Place.StartsWith("shared: killProbability", StringComparison.Ordinal))
            where own.Length > 0 || isPrior
            select Dispute.OfFigure(used[0].Figure, [.. used.Select(pair => pair.Place)]);
        return [.. families, .. figures];
    }
}

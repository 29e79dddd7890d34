using System.Collections.Immutable;
using Parapet.Catalogue.Figures;

namespace Parapet.Catalogue;

/// <summary>Gathers what is disputed: figures of one meaning are one dispute, however many entries use them.</summary>
internal static class DisputeList
{
    public static ImmutableArray<Dispute> Of(SystemCatalogue catalogue)
    {
        // A figure of shared.yaml counts where entries use it; the kill probabilities have no other place.
        var uses = (
            from figure in catalogue.SharedFigures
            where figure.Shared.Length == 0
            select new Use(figure, new FigurePlace(FigurePlace.Shared, figure.Path), catalogue.SourcesOf(figure, null))).Concat(
            from entry in catalogue.Entries
            from figure in entry.Figures
            select new Use(figure, new FigurePlace(entry.Id, figure.Path), catalogue.SourcesOf(figure, entry))).ToArray();
        var families =
            from use in uses
            where use.Figure.Claim is not null
            group use by use.Figure.Claim!.Family into family
            orderby family.Key
            select Describe(family.Key, catalogue.Shared.Families[family.Key], [.. family]);
        var figures =
            from use in uses
            where use.Figure.Range is not null
            group use by use.Figure.Meaning into meaning
            let first = meaning.First()
            select Describe(NameOf(first), RangeOf(first.Figure), [.. meaning]) with { Figure = first.Figure };
        return [.. families, .. figures];
    }

    private static string NameOf(Use use) => use.Figure.Shared.Length > 0 ? use.Figure.Shared : use.Place.ToString();

    private static string RangeOf(Figure figure)
    {
        var (low, high) = figure.Bounds;
        return $"{figure.Dimension.Write(figure.Value)} within [{figure.Dimension.Write(low)}, {figure.Dimension.Write(high)}]";
    }

    private static Dispute Describe(string name, string description, Use[] uses) => new()
    {
        Name = name,
        Description = description,
        Places = [.. uses.Select(use => use.Place)],
        Status = uses.Max(use => use.Figure.Status),
        Grade = uses.Max(use => use.Sources.FirstOrDefault()?.Grade),
    };

    private sealed record Use(Figure Figure, FigurePlace Place, ImmutableArray<Source> Sources);
}

using System.Collections.Immutable;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Listing;

/// <summary>What the catalogue holds, laid out for lists and reports.</summary>
public static class CatalogueListing
{
    /// <summary>Every entry, by kind and id.</summary>
    public static ImmutableArray<EntryListing> Entries(SystemCatalogue catalogue) => [.. catalogue.Entries.Select(Of)];

    /// <summary>Every figure of an entry, in the order of its fields.</summary>
    public static ImmutableArray<FigureListing> Figures(SystemCatalogue catalogue, Entry entry) =>
        [.. entry.Figures.Select(figure => Of(catalogue, figure, entry))];

    /// <summary>Every figure of shared.yaml, kill probabilities first.</summary>
    public static ImmutableArray<FigureListing> SharedFigures(SystemCatalogue catalogue) =>
        [.. catalogue.SharedFigures.Select(figure => Of(catalogue, figure, null))];

    /// <summary>Every figure that a run with these entries rests on, shared ones once.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="ids">The entries used; ids that an entry names itself are added.</param>
    public static ImmutableArray<FigureListing> FiguresUsed(SystemCatalogue catalogue, IEnumerable<string> ids)
    {
        var used = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(ids);
        while (open.TryDequeue(out var id))
        {
            if (catalogue.Find(id) is { } entry && used.Add(id))
            {
                foreach (var reference in entry.References)
                {
                    open.Enqueue(reference.Id);
                }
            }
        }

        var entries = catalogue.Entries.Where(entry => used.Contains(entry.Id)).ToArray();
        var shared = entries.SelectMany(entry => entry.Figures).Select(figure => figure.Shared).ToHashSet();
        return
        [
            .. SharedFigures(catalogue).Where(figure => shared.Contains(figure.Shared) || figure.Shared.Length == 0),
            .. entries.SelectMany(entry => Figures(catalogue, entry)).Where(figure => figure.Shared.Length == 0),
        ];
    }

    private static EntryListing Of(Entry entry)
    {
        var own = entry.Figures.Where(figure => figure.Shared.Length == 0).ToArray();
        return new EntryListing(
            entry.Kind.Name,
            entry.Id,
            entry.Name,
            entry.Summary,
            entry.File,
            entry.Notes,
            own.Count(figure => figure.Status == FigureStatus.Sourced),
            own.Count(figure => figure.Status == FigureStatus.Derived),
            own.Count(figure => figure.Status == FigureStatus.Estimated),
            entry.Figures.Length - own.Length,
            entry.Figures.Count(figure => figure.IsDisputed));
    }

    private static FigureListing Of(SystemCatalogue catalogue, Figure figure, Entry? entry)
    {
        var sources = catalogue.SourcesOf(figure, entry);
        var (low, high) = figure.Bounds;
        return new FigureListing
        {
            Place = new FigurePlace(entry?.Id ?? FigurePlace.Shared, figure.Path),
            Value = figure.Dimension.Write(figure.Value),
            Range = figure.IsDisputed ? $"[{figure.Dimension.Write(low)}, {figure.Dimension.Write(high)}]" : "",
            Spread = figure.Range is { } range ? Names.Of(range.Distribution) : figure.Claim is { } claim ? $"credibility of {claim.Family}" : "",
            Status = figure.Status,
            Grade = sources.FirstOrDefault()?.Grade,
            Sources = sources,
            Reason = figure.Reason,
            Note = figure.Note,
            Shared = figure.Shared,
        };
    }
}

using System.Collections.Immutable;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue;

/// <summary>
/// All entries of a catalogue folder, with their provenance and disputes. Immutable; <see cref="Resolve"/> turns it into
/// plain descriptions for one reading of the public record.
/// </summary>
public sealed class SystemCatalogue
{
    private readonly ImmutableSortedDictionary<string, Entry> _entries;
    private readonly Lazy<ImmutableArray<ResolvedCatalogue>> _extremes;

    internal SystemCatalogue(string folder, string hash, SharedFile shared, ImmutableSortedDictionary<string, Entry> entries, ImmutableArray<Figure> sharedFigures)
    {
        Folder = folder;
        Hash = hash;
        Shared = shared;
        SharedFigures = sharedFigures;
        _entries = entries;
        Disputes = DisputeList.Of(this);
        _extremes = new(() => [.. FigureDraw.Presets.Concat(FigureDraw.Corners).Select(Resolve)]);
    }

    /// <summary>The folder as it was named.</summary>
    public string Folder { get; }

    /// <summary>SHA-256 over all files' paths and bytes, in hexadecimal: two catalogues of one hash give the same results.</summary>
    public string Hash { get; }

    /// <summary>What a study has changed; the hash tells it apart from the catalogue as shipped.</summary>
    public CatalogueChanges Changes { get; internal init; } = CatalogueChanges.None;

    /// <summary>What holds for all systems alike.</summary>
    public SharedFile Shared { get; }

    /// <summary>Every figure of shared.yaml, kill probabilities first.</summary>
    public ImmutableArray<Figure> SharedFigures { get; }

    /// <summary>By kind in the order of <see cref="EntryKind.All"/>, then by id.</summary>
    public ImmutableArray<Entry> Entries => [.. _entries.Values.OrderBy(entry => EntryKind.All.IndexOf(entry.Kind)).ThenBy(entry => entry.Id, StringComparer.Ordinal)];

    /// <summary>Everything that the public record leaves open: families of claims first, then figures.</summary>
    public ImmutableArray<Dispute> Disputes { get; }

    /// <summary>The entry of that id, of whatever kind: an id stands once in a catalogue, and capitals count. Null where there is none.</summary>
    public Entry? Find(string id) => _entries.GetValueOrDefault(id);

    /// <summary>The entries of one kind, in the order of their ids.</summary>
    public ImmutableArray<T> All<T>()
        where T : Entry => [.. _entries.Values.OfType<T>()];

    /// <summary>Reads a catalogue folder.</summary>
    /// <returns>The catalogue, null where anything is wrong with any file, and all that is wrong.</returns>
    public static (SystemCatalogue? Catalogue, ImmutableArray<Problem> Problems) Load(string folder) => Load(folder, CatalogueChanges.None);

    /// <summary>Reads a catalogue folder with a study's changes in it.</summary>
    /// <returns>The catalogue, null where anything is wrong with any file or change, and all that is wrong.</returns>
    public static (SystemCatalogue? Catalogue, ImmutableArray<Problem> Problems) Load(string folder, CatalogueChanges changes) =>
        new CatalogueLoader(folder, changes).Load();

    /// <summary>
    /// The catalogue that belongs to the program: the nearest folder "catalogue" beside the program or above it. Null
    /// where there is none.
    /// </summary>
    public static string? DefaultFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "catalogue");
            if (File.Exists(Path.Combine(candidate, SharedFile.FileName)))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>The sources that a figure cites, that of its value first; none unless it is sourced.</summary>
    /// <param name="figure">A figure of this catalogue.</param>
    /// <param name="entry">The entry that it belongs to; null for a figure of shared.yaml.</param>
    public ImmutableArray<Source> SourcesOf(Figure figure, Entry? entry)
    {
        var listed = entry is null || figure.Shared.Length > 0 ? Shared.Sources : entry.Sources;
        return [.. figure.SourceIds.Select(id => listed.First(source => source.Id == id))];
    }

    /// <summary>Plain descriptions for one reading of the public record.</summary>
    public ResolvedCatalogue Resolve(FigureDraw draw) => new(this, draw);

    /// <summary>The readings between which every draw lies: the presets, and the corners of the disputed ranges. Worked out once.</summary>
    public ImmutableArray<ResolvedCatalogue> Extremes => _extremes.Value;

    /// <summary>Evaluates every file's cross-checks on the nominal figures.</summary>
    public ImmutableArray<CheckResult> Check() =>
    [
        .. All<RadarEntry>().SelectMany(RadarCheckEvaluation.Of),
        .. All<InterceptorEntry>().SelectMany(entry => InterceptorCheckEvaluation.Of(entry, entry.In(FigureDraw.Nominal, Shared.KillProbability))),
    ];
}

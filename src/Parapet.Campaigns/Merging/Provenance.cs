using System.Collections.Immutable;
using Parapet.Campaigns.Results;
using Parapet.Catalogue;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Studies.Definition;

namespace Parapet.Campaigns.Merging;

/// <summary>Which figures of the catalogue a study rests on, where they come from, and which of them are disputed.</summary>
internal sealed class Provenance
{
    private readonly SystemCatalogue _catalogue;
    private readonly SortedDictionary<string, Entry> _used = new(StringComparer.Ordinal);

    public Provenance(StudyDefinition study, SystemCatalogue catalogue)
    {
        _catalogue = catalogue;
        foreach (var id in NamedEntries.Of(study))
        {
            Use(id);
        }

        foreach (var assessment in catalogue.All<AssessmentEntry>())
        {
            Use(assessment.Id);
        }

        foreach (var damage in study.Raid.Any(group => group.Against is not null) ? catalogue.All<StrikeEntry>() : [])
        {
            Use(damage.Id);
        }
    }

    /// <summary>The kill probabilities, which belong to no entry, first.</summary>
    public ImmutableArray<FigureUsed> Figures() =>
    [
        .. _catalogue.SharedFigures.Where(figure => figure.Shared.Length == 0).Select(figure => FigureOf(null, figure)),
        .. _used.Values.SelectMany(entry => entry.Figures.Select(figure => FigureOf(entry, figure))),
    ];

    /// <summary>Disputes that a used entry meets.</summary>
    public IEnumerable<Dispute> Disputes => _catalogue.Disputes.Where(IsUsed);

    /// <summary>The same, each with its value in every outer draw.</summary>
    public ImmutableArray<DisputedFigure> Disputed(ImmutableArray<FigureDraw> draws) =>
        [.. Disputes.Select(dispute => DisputedOf(dispute, draws))];

    private void Use(string id)
    {
        if (_catalogue.Find(id) is { } entry && _used.TryAdd(id, entry))
        {
            foreach (var reference in entry.References)
            {
                Use(reference.Id);
            }
        }
    }

    private bool IsUsed(Dispute dispute) => dispute.Places.Any(place => place.Entry == FigurePlace.Shared || _used.ContainsKey(place.Entry));

    private FigureUsed FigureOf(Entry? entry, Figure figure)
    {
        var (value, unit) = Split(figure.Dimension, figure.Value);
        var (low, high) = figure.Bounds;
        var scale = value == 0 || figure.Value == 0 ? 1 : value / figure.Value;
        var cited = _catalogue.SourcesOf(figure, entry);
        return new()
        {
            System = NameOf(entry),
            Field = figure.Path,
            Value = value,
            Unit = unit,
            Low = figure.IsDisputed ? low * scale : null,
            High = figure.IsDisputed ? high * scale : null,
            Source = !cited.IsEmpty ? string.Join("; ", cited.Select(source => source.Text)) : figure.Reason,
            Cited = cited,
            Grade = GradeOf(figure.Status, cited),
            Status = figure.Status,
        };
    }

    private string NameOf(Entry? entry)
    {
        var name = entry?.Name ?? "All rounds of a kind";
        return _catalogue.Changes.Concerns(entry is null ? FigurePlace.Shared : $"{entry.Kind.Folder}/{entry.Id}") ? $"{name} (changed by the study)" : name;
    }

    private DisputedFigure DisputedOf(Dispute dispute, ImmutableArray<FigureDraw> draws)
    {
        if (dispute.Figure is not { } figure)
        {
            return new()
            {
                System = "Family of claims",
                Field = dispute.Name,
                Unit = "credibility",
                Low = 0,
                High = 1,
                Grade = SourceGrade.C,
                Draws = [.. draws.Select(draw => dispute.In(draw) ?? 0.5)],
            };
        }

        var owner = dispute.Places.Select(place => _used.GetValueOrDefault(place.Entry)).FirstOrDefault(entry => entry is not null);
        var (value, unit) = Split(figure.Dimension, figure.Value);
        var scale = value == 0 || figure.Value == 0 ? 1 : value / figure.Value;
        return new()
        {
            System = dispute.Places.Length > 1 ? "Shared by several" : owner?.Name ?? FigurePlace.Shared,
            Field = figure.Shared.Length > 0 ? figure.Shared : FieldOf(owner, figure),
            Unit = unit,
            Low = figure.Bounds.Low * scale,
            High = figure.Bounds.High * scale,
            Grade = GradeOf(figure.Status, _catalogue.SourcesOf(figure, _catalogue.Find(dispute.Places[0].Entry))),
            Draws = [.. draws.Select(draw => draw.ValueOf(figure) * scale)],
        };
    }

    /// <summary>A cross-section is named by its bands, which its place in the file does not tell.</summary>
    private static string FieldOf(Entry? owner, Figure figure)
    {
        const string List = "signature.crossSections";
        if (owner is not ThreatEntry threat || !figure.Path.StartsWith(List, StringComparison.Ordinal))
        {
            return figure.Path;
        }

        var (place, section) = threat.Signature.CrossSections.Index()
            .First(entry => figure.Path.StartsWith($"{List}[{entry.Index}]", StringComparison.Ordinal));
        return $"cross-section in {string.Join(", ", section.Bands)}{figure.Path[$"{List}[{place}]".Length..]}";
    }

    private static (double Value, string Unit) Split(Dimension dimension, double value) =>
        Dimension.TrySplit(dimension.Write(value), out var number, out var unit) ? (number, unit) : (value, "");

    /// <summary>The worst grade among the sources, since a figure is no better than what it leans on.</summary>
    private static SourceGrade? GradeOf(FigureStatus status, ImmutableArray<Source> cited) =>
        status != FigureStatus.Sourced || cited.IsEmpty ? null : cited.Max(source => source.Grade);
}

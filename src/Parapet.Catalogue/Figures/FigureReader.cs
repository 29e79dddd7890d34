using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Figures;

/// <summary>Reads the figures of one file and keeps them in order.</summary>
/// <param name="kind">The kind of entry, a part of each figure's meaning.</param>
/// <param name="problems">Takes what is wrong.</param>
/// <param name="sourceIds">The sources that the file lists.</param>
/// <param name="shared">The shared figures, by name; null for one that is bad in its own file.</param>
/// <param name="families">The families of claims.</param>
public sealed class FigureReader(
    string kind,
    Problems problems,
    ImmutableHashSet<string> sourceIds,
    ImmutableSortedDictionary<string, Figure?> shared,
    ImmutableHashSet<string> families) : INodeReader
{
    private readonly List<Figure> _figures = [];

    /// <summary>In the order of the record's fields.</summary>
    public ImmutableArray<Figure> Figures => [.. _figures];

    public bool Reads(Type type) => type == typeof(Figure) || DimensionType(type) is not null;

    public object? Read(Type type, Node node, string? allowed)
    {
        var dimension = DimensionType(type) is { } quantity ? Dimensions.Of(quantity) : null;
        var figure = node.Field("shared") is { } name ? Share(node, name, dimension, allowed) : ReadOwn(node, dimension, allowed);
        if (figure is null)
        {
            return null;
        }

        figure = figure with { Order = _figures.Count };
        _figures.Add(figure);
        return dimension is null ? figure : Activator.CreateInstance(type, figure);
    }

    public JsonObject Schema(Type type) => FigureSchema.Of(DimensionType(type) is { } quantity ? Dimensions.Of(quantity) : null);

    private static Type? DimensionType(Type type) =>
        type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(Figure<>) ? type.GetGenericArguments()[0] : null;

    private Figure? Share(Node node, Node name, Dimension? dimension, string? allowed)
    {
        if (node.Fields.Length != 1)
        {
            problems.Add(node, "'shared' beside other fields", "'shared' alone");
            return null;
        }

        if (!shared.TryGetValue(name.Text, out var figure))
        {
            problems.Add(name, $"no shared figure {name.Describe()}", $"one of {string.Join(", ", shared.Keys)}");
            return null;
        }

        if (figure is null)
        {
            return null;
        }

        if (dimension is null || (figure.Dimension != dimension && !(figure.Dimension.IsBare && dimension.IsBare)))
        {
            problems.Add(name, $"a shared {figure.Dimension.Name}", dimension?.Allowed ?? "a figure of its own");
            return null;
        }

        figure = figure with { Dimension = dimension, Shared = name.Text, Path = node.Path };
        return new FigureLimits(node, problems).Hold(figure, allowed) ? figure : null;
    }

    private Figure? ReadOwn(Node node, Dimension? dimension, string? allowed)
    {
        var parts = new FigureParts(node, problems);
        var provenance = parts.Provenance(sourceIds);
        dimension ??= parts.DimensionOfValue();
        if (dimension is null || parts.Number("value", dimension) is not { } value)
        {
            return null;
        }

        var before = problems.Count;
        var range = parts.Range(dimension, value);
        var claim = parts.Claim(dimension, value, families);
        if (provenance is not { } origin || problems.Count != before)
        {
            return null;
        }

        var figure = new Figure
        {
            Dimension = dimension,
            Value = value,
            Range = range,
            Claim = claim,
            Status = origin.Status,
            SourceIds = origin.SourceIds,
            Reason = origin.Reason,
            Note = node.Field("note")?.Text ?? "",
            File = node.File,
            Line = node.Line,
            Path = node.Path,
            Meaning = FormattableString.Invariant($"{kind}|{node.Path}|{value:R}|{range?.Low:R}|{range?.High:R}|{range?.Distribution}"),
        };
        return new FigureLimits(node, problems).Hold(figure, allowed) ? figure : null;
    }
}

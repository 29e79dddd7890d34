using System.Collections.Immutable;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Figures;

/// <summary>The fields of one figure's mapping.</summary>
internal sealed class FigureParts
{
    public static readonly ImmutableArray<string> Fields =
        ["value", "within", "distribution", "claimed", "sceptical", "family", "source", "derived", "estimated", "note", "shared"];

    private static readonly ImmutableArray<string> s_origins = ["source", "derived", "estimated"];

    private readonly Node _node;
    private readonly Problems _problems;

    public FigureParts(Node node, Problems problems)
    {
        _node = node;
        _problems = problems;
        foreach (var (name, value) in node.Fields)
        {
            if (!Fields.Contains(name))
            {
                problems.Add(value, "unknown field", string.Join(", ", Fields));
            }
        }
    }

    /// <summary>The dimension that the value's unit names, for a figure whose field does not fix one.</summary>
    public Dimension? DimensionOfValue()
    {
        if (_node.Field("value") is not { } value)
        {
            _problems.Add(_node, "no 'value'", "a number with its unit");
            return null;
        }

        if (Dimension.TrySplit(value.Text, out _, out var symbol) && Dimensions.OfUnit(symbol) is { } dimension)
        {
            return dimension;
        }

        _problems.Add(value, value.Describe(), "a number with its unit");
        return null;
    }

    /// <summary>A number of the dimension, in SI; null where it is missing or bad.</summary>
    public double? Number(string field, Dimension dimension)
    {
        if (_node.Field(field) is { } node)
        {
            return Number(node, dimension);
        }

        _problems.Add(_node, _node.Kind == NodeKind.Mapping ? $"no '{field}'" : $"{_node.Describe()} without a source", $"a figure with 'value', {dimension.Allowed}, and its source");
        return null;
    }

    /// <summary>Exactly one of source, derived, estimated.</summary>
    public FigureOrigin? Provenance(ImmutableHashSet<string> sourceIds)
    {
        if (_node.Kind != NodeKind.Mapping)
        {
            return null;
        }

        var given = s_origins.Where(name => _node.Field(name) is not null).ToArray();
        if (given.Length != 1)
        {
            _problems.Add(_node, given.Length == 0 ? "no source" : string.Join(" and ", given), "exactly one of 'source', 'derived', 'estimated'");
            return null;
        }

        var node = _node.Field(given[0])!;
        if (given[0] != "source")
        {
            if (node.Kind != NodeKind.Scalar || node.Text.Length == 0)
            {
                _problems.Add(node, node.Describe(), given[0] == "derived" ? "the formula in words" : "the reason");
                return null;
            }

            return new FigureOrigin(given[0] == "derived" ? FigureStatus.Derived : FigureStatus.Estimated, [], node.Text);
        }

        ImmutableArray<Node> cited = node.Kind == NodeKind.Sequence ? node.Items : [node];
        if (cited.IsEmpty)
        {
            _problems.Add(node, node.Describe(), "a source listed in 'sources', one at least");
        }

        var unknown = cited.Where(id => !sourceIds.Contains(id.Text)).ToArray();
        foreach (var id in unknown)
        {
            _problems.Add(id, $"unknown source {id.Describe()}", sourceIds.Count == 0 ? "a source listed in 'sources'" : $"one of {string.Join(", ", sourceIds.Order(StringComparer.Ordinal))}");
        }

        return unknown.Length > 0 || cited.Length == 0 ? null : new FigureOrigin(FigureStatus.Sourced, [.. cited.Select(id => id.Text)], "");
    }

    public FigureRange? Range(Dimension dimension, double value)
    {
        if (_node.Field("within") is not { } within)
        {
            if (_node.Field("distribution") is { } idle)
            {
                _problems.Add(idle, "a distribution without 'within'", "both or neither");
            }

            return null;
        }

        if (within.Kind != NodeKind.Sequence || within.Items.Length != 2)
        {
            _problems.Add(within, within.Describe(), "[low, high]");
            return null;
        }

        if (Number(within.Items[0], dimension) is not { } low || Number(within.Items[1], dimension) is not { } high || Shape() is not { } shape)
        {
            return null;
        }

        if (!(low < high))
        {
            _problems.Add(within, $"[{dimension.Write(low)}, {dimension.Write(high)}]", "a low end below the high end");
        }
        else if (value < low || value > high)
        {
            _problems.Add(_node.Field("value")!, dimension.Write(value), $"a value within [{dimension.Write(low)}, {dimension.Write(high)}]");
        }
        else if (shape == Distribution.LogUniform && low <= 0)
        {
            _problems.Add(within, dimension.Write(low), "a log-uniform range above zero");
        }

        return new FigureRange(low, high, shape);
    }

    public CredibilityClaim? Claim(Dimension dimension, double value, ImmutableHashSet<string> families)
    {
        var parts = new[] { "claimed", "sceptical", "family" };
        var missing = parts.Where(part => _node.Field(part) is null).ToArray();
        if (missing.Length == parts.Length)
        {
            return null;
        }

        if (missing.Length > 0 || _node.Field("within") is not null)
        {
            _problems.Add(_node, missing.Length > 0 ? $"no '{missing[0]}'" : "'within' beside 'claimed'", "either 'within' or all of 'claimed', 'sceptical', 'family'");
            return null;
        }

        var family = _node.Field("family")!;
        if (!families.Contains(family.Text))
        {
            _problems.Add(family, $"unknown family {family.Describe()}", $"one of {string.Join(", ", families.Order(StringComparer.Ordinal))}");
        }

        if (Number("claimed", dimension) is not { } claimed || Number("sceptical", dimension) is not { } sceptical)
        {
            return null;
        }

        if (value < Math.Min(claimed, sceptical) || value > Math.Max(claimed, sceptical))
        {
            _problems.Add(_node.Field("value")!, dimension.Write(value), $"a value from {dimension.Write(sceptical)} (sceptical) to {dimension.Write(claimed)} (claimed)");
        }

        return new CredibilityClaim(sceptical, claimed, family.Text);
    }

    private Distribution? Shape()
    {
        if (_node.Field("distribution") is not { } node)
        {
            return Distribution.Triangular;
        }

        var shape = (Distribution?)Names.Find(typeof(Distribution), node.Text);
        if (shape is null)
        {
            _problems.Add(node, node.Describe(), $"one of {string.Join(", ", Names.All(typeof(Distribution)))}");
        }

        return shape;
    }

    private double? Number(Node node, Dimension dimension)
    {
        if (node.Kind == NodeKind.Scalar && dimension.TryParse(node.Text, out var value))
        {
            return value;
        }

        _problems.Add(node, node.Describe(), dimension.Allowed);
        return null;
    }
}

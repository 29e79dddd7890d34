using System.Collections.Immutable;
using Parapet.Catalogue.Figures;

namespace Parapet.Catalogue.Listing;

/// <summary>A figure as a table shows it: value, range, where it comes from. Numbers carry their units.</summary>
public sealed record FigureListing
{
    public required FigurePlace Place { get; init; }

    /// <summary>The nominal value with its unit.</summary>
    public required string Value { get; init; }

    /// <summary>As in "[150 km, 250 km]"; empty where the figure is not disputed.</summary>
    public required string Range { get; init; }

    /// <summary>triangular, uniform, log-uniform, or "credibility of" a family; empty where the figure is not disputed.</summary>
    public required string Spread { get; init; }

    public required FigureStatus Status { get; init; }

    /// <summary>Of the source that the value is from; null unless sourced.</summary>
    public required SourceGrade? Grade { get; init; }

    /// <summary>The sources, that of the value first; empty unless sourced.</summary>
    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>The formula of a derived figure, the reason of an estimate; empty for a sourced one.</summary>
    public required string Reason { get; init; }

    /// <summary>The file's remark on it; empty where there is none.</summary>
    public required string Note { get; init; }

    /// <summary>The shared figure that it is; empty for the entry's own.</summary>
    public required string Shared { get; init; }
}

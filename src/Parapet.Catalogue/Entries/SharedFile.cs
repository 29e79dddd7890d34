using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Figures;

namespace Parapet.Catalogue.Entries;

/// <summary>The catalogue's shared.yaml: what holds for all systems alike.</summary>
public sealed record SharedFile
{
    /// <summary>The file's name in the catalogue's folder, by which the folder is known.</summary>
    public const string FileName = "shared.yaml";

    /// <summary>The file name of its schema.</summary>
    public const string SchemaFile = "shared.schema.json";

    [Description("The publications that this file's figures come from.")]
    public ImmutableArray<Source> Sources { get; init; } = [];

    [Description("Families of claims that are believed or doubted together: name and what binds them.")]
    public ImmutableSortedDictionary<string, string> Families { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    [Description("Chance that an arrival kills: one prior for each threat class and kind of round, equal for all interceptors of the kind.")]
    public required KillProbabilityEntry KillProbability { get; init; }

    [Description("Figures that entries use by name, with one draw for all.")]
    public required ImmutableSortedDictionary<string, Figure> Figures { get; init; }
}

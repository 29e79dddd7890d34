using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Entries;

/// <summary>One file of the catalogue.</summary>
public abstract record Entry : IChecked
{
    [Description("The entry's id, unique in the catalogue: the file's name without its ending.")]
    public required string Id { get; init; }

    [Description("The name that a report shows.")]
    public required string Name { get; init; }

    [Description("What it is, in a sentence or two.")]
    public string Summary { get; init; } = "";

    [Description("What a reader should know: disputes of wording, and choices made here.")]
    public ImmutableArray<string> Notes { get; init; } = [];

    [Description("The publications that this file's figures come from.")]
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>The kind of entry, one of <see cref="EntryKind.All"/>.</summary>
    public EntryKind Kind { get; internal set; } = null!;

    /// <summary>The file, as problems name it.</summary>
    public string File { get; internal set; } = "";

    /// <summary>All figures, in the order of the record's fields.</summary>
    public ImmutableArray<Figure> Figures { get; internal set; } = [];

    /// <summary>Each source stands once. Kinds of entry add their own rules to these.</summary>
    public virtual void Check(Node node, Problems problems)
    {
        foreach (var twice in Sources.GroupBy(source => source.Id).Where(group => group.Count() > 1))
        {
            problems.Add(node.Field("sources")!, $"source '{twice.Key}' listed {twice.Count()} times", "each source once");
        }
    }

    /// <summary>Adds a problem where the least of two figures stands above the greatest.</summary>
    private protected static void InOrder(Node node, Problems problems, string low, Figure least, string high, Figure greatest)
    {
        if (least.Value > greatest.Value)
        {
            problems.Add(node.Field(low)!, least.Dimension.Write(least.Value), $"at most {high}, {greatest.Dimension.Write(greatest.Value)}");
        }
    }

    /// <summary>Adds a problem for every item of a list that stands there a second time, at its own line.</summary>
    /// <param name="names">Of the items, in their order.</param>
    /// <param name="field">Of each item, the field that holds its name; empty where the item is the name.</param>
    private protected static void Once(Node list, IEnumerable<string> names, string field, Problems problems)
    {
        var seen = new HashSet<string>();
        foreach (var (i, name) in names.Index().Where(pair => !seen.Add(pair.Item)))
        {
            problems.Add(field.Length > 0 ? list.Items[i].Field(field)! : list.Items[i], $"'{name}' a second time", "each once");
        }
    }

    /// <summary>Ids of other entries that this one names, with the kind that each must be and the field that names it.</summary>
    public virtual IEnumerable<Reference> References => [];

    /// <summary>What the engine is given of it in one reading of the public record; whoever reads the file holds it against all readings.</summary>
    /// <param name="catalogue">The whole, with every id that this entry names.</param>
    internal abstract object Describe(FigureDraw draw, SystemCatalogue catalogue);
}

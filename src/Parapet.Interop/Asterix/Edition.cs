using System.Collections.Frozen;
using System.Collections.Immutable;
using Parapet.Interop.Asterix.Layouts;

namespace Parapet.Interop.Asterix;

/// <summary>One edition of one category: what its records may hold.</summary>
public sealed class Edition
{
    private readonly FrozenDictionary<string, Field> _byPath;

    internal Edition(int category, string name, string expansion, CompiledLayout layout)
    {
        (Category, Name, ExpansionName, Layout) = (category, name, expansion, layout);
        _byPath = layout.Fields.Where(field => field.Coding is not (Coding.Spare or Coding.Structure))
            .DistinctBy(field => field.Path).ToFrozenDictionary(field => field.Path, StringComparer.Ordinal);
    }

    /// <summary>1 to 255.</summary>
    public int Category { get; }

    /// <summary>As in <c>1.32</c>.</summary>
    public string Name { get; }

    /// <summary>Of the reserved expansion field that it is read with; empty where none is described.</summary>
    public string ExpansionName { get; }

    /// <summary>What the category is for.</summary>
    public string Title => Layout.Title;

    /// <summary>All fields in the order of the wire, at their <see cref="Field.Index"/>.</summary>
    public ImmutableArray<Field> Fields => Layout.Fields;

    /// <summary>Titles of the items by their number.</summary>
    public IReadOnlyDictionary<string, string> Items => Layout.Items;

    internal CompiledLayout Layout { get; }

    /// <summary>The field of a path, as <c>040/RHO</c>; null where this edition has none.</summary>
    public Field? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>Whether a field of this edition can say a value.</summary>
    /// <param name="path">As <c>040/RHO</c>.</param>
    /// <param name="value">In the field's unit.</param>
    public bool HasRoom(string path, double value) => Find(path)?.Raw(value) is not null;

    /// <summary>As in <c>048 edition 1.32</c>.</summary>
    public override string ToString() => $"{Category:000} edition {Name}";
}

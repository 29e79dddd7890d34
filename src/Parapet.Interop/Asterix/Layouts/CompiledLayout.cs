using System.Collections.Immutable;

namespace Parapet.Interop.Asterix.Layouts;

/// <summary>An edition made ready for reading and writing; editions that lay out records alike share one.</summary>
internal sealed class CompiledLayout
{
    public required int Category { get; init; }

    public required string Title { get; init; }

    /// <summary>The record itself: a compound of items.</summary>
    public required Node Root { get; init; }

    /// <summary>All parts at their <see cref="Node.Index"/>, the record first.</summary>
    public required ImmutableArray<Node> Nodes { get; init; }

    public required ImmutableArray<Field> Fields { get; init; }

    /// <summary>Where each field stands; at the field's index.</summary>
    public required FieldPlace[] Places { get; init; }

    /// <summary>The part that each field of no chunk belongs to.</summary>
    public required Node?[] NodeOf { get; init; }

    public required ImmutableSortedDictionary<string, string> Items { get; init; }

    /// <summary>Fields that tell the time of day, the first that is there counts; indices.</summary>
    public required ImmutableArray<int> Times { get; init; }

    /// <summary>Per item, what tells it from the same item of another edition.</summary>
    public required ImmutableSortedDictionary<string, string> Shapes { get; init; }
}

using System.Text.Json.Nodes;

namespace Parapet.Catalogue.Reading;

/// <summary>Reads a kind of value that <see cref="RecordReader"/> does not know by itself.</summary>
public interface INodeReader
{
    /// <summary>Whether values of the type are this reader's. The first reader that says so is asked, before the record reader's own ways.</summary>
    bool Reads(Type type);

    /// <summary>The value; null where it is bad, with the problem added.</summary>
    /// <param name="type">The field's type, one that <see cref="Reads"/> accepts.</param>
    /// <param name="node">What stands there.</param>
    /// <param name="allowed">The field's limits, as in "(0 km, 5000 km]".</param>
    object? Read(Type type, Node node, string? allowed);

    /// <summary>The JSON Schema of such a value; the field's limits stand in its description.</summary>
    JsonObject Schema(Type type);
}

using System.Text;
using Parapet.Interop.Asterix.Layouts;

namespace Parapet.Interop.Asterix.Json;

/// <summary>What a part of a record looks like in JSON.</summary>
internal sealed class JsonShape
{
    public JsonShape(Edition edition, Node node)
    {
        Node = node;
        Key = Encoding.UTF8.GetBytes($",\"{node.Name}\":");
        IsList = node.Kind is NodeKind.Counted or NodeKind.Marked;
        Field[] fields = [.. node.Chunks.SelectMany(chunk => chunk.Fields).Select(plan => edition.Fields[plan.Field]).Where(field => field.Coding != Coding.Spare)];
        var isSole = fields is [var sole] && (sole.Name == node.Name || sole.Name == "VALUE");
        IsBare = IsList && isSole && fields[0].Scale is null;
        IsMerged = node.Kind == NodeKind.Fixed && isSole && fields[0].Name == node.Name;
        Opening = new([.. Key, .. !IsList ? "{"u8 : IsBare ? "["u8 : "[{"u8]);
        Closing = new(!IsList ? "}"u8 : IsBare ? "]"u8 : "}]"u8);
    }

    public Node Node { get; }

    /// <summary>A comma, its name in quotes, and a colon.</summary>
    public byte[] Key { get; }

    /// <summary>The key, and what opens its value.</summary>
    public ReadyText Opening { get; }

    public ReadyText Closing { get; }

    /// <summary>Whether it is a repetition.</summary>
    public bool IsList { get; }

    /// <summary>Whether the list is one of bare values: each has a sole field, and no unit.</summary>
    public bool IsBare { get; }

    /// <summary>Whether its sole field, which bears its name, stands in its parent.</summary>
    public bool IsMerged { get; }
}

using System.Text.Json;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Settings;

/// <summary>Where a value stands in a study's file, or would stand.</summary>
/// <param name="Path">As in <c>raid[2].count</c>.</param>
/// <param name="Name">As a reader sees it: "raid 3 (irbm), count".</param>
/// <param name="Set">The change that puts a value there.</param>
/// <param name="Clear">The change that takes it away.</param>
internal sealed record SettingPlace(string Path, string Name, Func<Node, SettingEdit> Set, SettingEdit Clear)
{
    /// <summary>The whole file.</summary>
    public static SettingPlace Root { get; } = new("", "", node => new("", _ => node), new("", _ => null));

    /// <summary>A field of the mapping that stands here.</summary>
    /// <param name="mapping">Null where the mapping is left out itself.</param>
    public SettingPlace Field(string name, Node? mapping)
    {
        var path = Path.Length == 0 ? name : $"{Path}.{name}";
        var words = JsonNamingPolicy.KebabCaseLower.ConvertName(name).Replace('-', ' ');
        return new(
            path, Name.Length == 0 ? words : $"{Name}, {words}",
            mapping?.Field(name) is not null
                ? value => new(path, _ => value)
                : mapping is not null
                    ? value => new(Path, node => node.WithField(name, value))
                    : value => Within(name, value),
            new(path, _ => null));
    }

    /// <summary>An item of the list that stands here.</summary>
    public SettingPlace Item(Node item, int index)
    {
        var name = OwnName(item) is { Length: > 0 } text ? FormattableString.Invariant($"{Name} {index + 1} ({text})") : FormattableString.Invariant($"{Name} {index + 1}");
        return new(item.Path, name, value => new(item.Path, _ => value), new(item.Path, _ => null));
    }

    /// <summary>What an item of a list is called: its name, its first text where it has none, or itself; null where it is no such thing.</summary>
    public static string? OwnName(Node item)
    {
        var named = item.Kind == NodeKind.Mapping ? item.Field("name") ?? item.Fields.Select(field => field.Value).FirstOrDefault(value => value.Kind == NodeKind.Scalar) : item;
        return named is { Kind: NodeKind.Scalar } ? named.Text : null;
    }

    /// <summary>A field of a mapping that the file leaves out: what several such fields make of it stands together.</summary>
    private SettingEdit Within(string name, Node value)
    {
        var made = Set(NodeEdits.Mapping(value, Path));
        var own = Path.Split('.')[^1];
        return made with
        {
            Change = node => node.WithField(own, (node.Field(own) ?? NodeEdits.Mapping(node, Path)).WithField(name, value)),
        };
    }
}

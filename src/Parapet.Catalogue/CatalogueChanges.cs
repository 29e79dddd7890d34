using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue;

/// <summary>
/// What one study changes of the catalogue, for itself alone: by file (<c>shared</c>, or kind and id as in
/// <c>interceptors/gem-t</c>) the fields that it states otherwise. A figure stands for the whole figure, with a source or a
/// reason of its own; a list of sources is added to the file's; a file that the catalogue lacks is a new entry.
/// </summary>
public sealed class CatalogueChanges
{
    private const string Ending = ".yaml";
    private const string SharedName = "shared";

    private readonly ImmutableSortedDictionary<string, Node> _files;

    private CatalogueChanges(ImmutableSortedDictionary<string, Node> files) => _files = files;

    /// <summary>No change.</summary>
    public static CatalogueChanges None { get; } = new(ImmutableSortedDictionary<string, Node>.Empty);

    /// <summary>Names of the files that are changed or added, as the study writes them.</summary>
    public IEnumerable<string> Files => _files.Keys;

    /// <summary>Every value stated, a line each as in <c>shared: killProbability.fighter.value = 0.8</c>.</summary>
    public ImmutableArray<string> Told => [.. _files.SelectMany(file => Values(file.Value).Select(value => $"{file.Key}: {value}"))];

    /// <summary>The changes that a node states; null where it states something else, with every problem added.</summary>
    public static CatalogueChanges? Of(Node node, Problems problems)
    {
        const string Allowed = "shared, or <kind>/<id> as in interceptors/gem-t, and below it the fields that change";
        if (node.Kind != NodeKind.Mapping)
        {
            problems.Add(node, node.Describe(), Allowed);
            return null;
        }

        var before = problems.Count;
        foreach (var (name, file) in node.Fields)
        {
            if (file.Kind != NodeKind.Mapping || !(name == SharedName || EntryKind.All.Any(kind => name.StartsWith(kind.Folder + "/", StringComparison.Ordinal))))
            {
                problems.Add(file, file.Kind == NodeKind.Mapping ? $"'{name}'" : file.Describe(), Allowed);
            }
        }

        return problems.Count == before
            ? new(node.Fields.ToImmutableSortedDictionary(field => field.Key, field => At(field.Value, ""), StringComparer.Ordinal))
            : null;
    }

    /// <summary>Whether an entry, or the shared file, is changed or added.</summary>
    public bool Concerns(string file) => _files.ContainsKey(Name(file));

    /// <summary>A file's node with the changes in it; the changes alone where the catalogue has none.</summary>
    internal Node? Over(string file, Node? node) => !_files.TryGetValue(Name(file), out var change)
        ? node
        : node is null ? change : Merged(node, change);

    /// <summary>Names of files that are stated of a kind.</summary>
    internal IEnumerable<string> FilesOf(string kindFolder) =>
        _files.Keys.Where(name => name.StartsWith(kindFolder + "/", StringComparison.Ordinal)).Select(name => name + Ending);

    /// <summary>SHA-256 over all that is stated, in hexadecimal.</summary>
    internal string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Told))));

    private static string Name(string file) => file.EndsWith(Ending, StringComparison.Ordinal) ? file[..^Ending.Length] : file;

    private static Node Merged(Node node, Node change)
    {
        if (change.Field("value") is not null || change.Field("shared") is not null || node.Kind != NodeKind.Mapping || change.Kind != NodeKind.Mapping)
        {
            return change;
        }

        var fields = node.Fields.Select(field => KeyValuePair.Create(field.Key, change.Field(field.Key) is { } stated ? Joined(field.Key, field.Value, stated) : field.Value));
        return With(node, node.Path, fields: [.. fields, .. change.Fields.Where(field => node.Field(field.Key) is null)]);
    }

    private static Node Joined(string name, Node node, Node change) =>
        name == "sources" && node.Kind == NodeKind.Sequence && change.Kind == NodeKind.Sequence
            ? At(With(node, node.Path, items: [.. node.Items, .. change.Items]), node.Path)
            : Merged(node, change);

    /// <summary>The node as it reads at another path, its lines those of its own file.</summary>
    private static Node At(Node node, string path) => With(
        node, path,
        [.. node.Items.Select((item, index) => At(item, $"{path}[{index}]"))],
        [.. node.Fields.Select(field => KeyValuePair.Create(field.Key, At(field.Value, path.Length == 0 ? field.Key : $"{path}.{field.Key}")))]);

    private static Node With(Node node, string path, ImmutableArray<Node>? items = null, ImmutableArray<KeyValuePair<string, Node>>? fields = null) => new()
    {
        File = node.File, Line = node.Line, Path = path, Kind = node.Kind, Text = node.Text, Items = items ?? node.Items, Fields = fields ?? node.Fields,
    };

    private static IEnumerable<string> Values(Node node) => node.Kind == NodeKind.Scalar
        ? [$"{node.Path} = {node.Text}"]
        : node.Items.SelectMany(Values).Concat(node.Fields.SelectMany(field => Values(field.Value)));
}

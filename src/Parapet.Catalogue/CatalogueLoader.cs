using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue;

/// <summary>Reads a catalogue folder with a study's changes in it, gathering the problems of all files before it gives up.</summary>
internal sealed class CatalogueLoader(string folder, CatalogueChanges changes)
{
    private readonly Problems _problems = new();
    private readonly SortedDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Node> _nodes = [];
    private readonly StringBuilder _contents = new();

    public (SystemCatalogue?, ImmutableArray<Problem>) Load()
    {
        if (!Directory.Exists(folder))
        {
            _problems.Add(new Problem(folder, 0, "", "no such folder", $"a catalogue folder with {SharedFile.FileName}"));
            return (null, _problems.InOrder());
        }

        var shared = LoadShared(out var sharedFigures, out var known);
        foreach (var kind in EntryKind.All)
        {
            LoadKind(kind, known);
        }

        FindSingles();
        FindReferences();
        FindStrayFiles();
        if (!_problems.None || shared is null)
        {
            return (null, _problems.InOrder());
        }

        if (changes.Files.Any())
        {
            _contents.Append("study\0").Append(changes.Hash()).Append('\n');
        }

        var catalogue = new SystemCatalogue(folder, Hash(), shared, _entries.ToImmutableSortedDictionary(StringComparer.Ordinal), sharedFigures) { Changes = changes };
        Describe(catalogue);
        return _problems.None ? (catalogue, []) : (null, _problems.InOrder());
    }

    /// <summary>Whatever a description refuses, in whatever reading of the public record, is a fault of its file.</summary>
    private void Describe(SystemCatalogue catalogue)
    {
        foreach (var entry in _entries.Values)
        {
            foreach (var draw in FigureDraw.Presets.Concat(FigureDraw.Corners))
            {
                if (Refusal.Of(() => entry.Describe(draw, catalogue)) is { } refusal)
                {
                    _problems.Add(refusal.At(_nodes[entry.Id], $" (with its disputed figures {draw.Name})"));
                    break;
                }
            }
        }
    }

    private SharedFile? LoadShared(out ImmutableArray<Figure> figures, out SharedNames known)
    {
        figures = [];
        known = new SharedNames(ImmutableSortedDictionary<string, Figure?>.Empty, []);
        if (ReadFile(SharedFile.FileName) is not { } node)
        {
            return null;
        }

        var families = node.Field("families")?.Fields.Select(field => field.Key).ToImmutableHashSet() ?? [];
        var reader = new FigureReader("shared", _problems, SourceIds(node), ImmutableSortedDictionary<string, Figure?>.Empty, families);
        var shared = new RecordReader(_problems, reader).Read<SharedFile>(node);
        shared = shared is null ? null : shared with { KillProbability = shared.KillProbability.Bound() };
        var bound = shared?.KillProbability.OfKinds.ToDictionary(figure => figure.Path) ?? [];
        figures = [.. reader.Figures.Select(figure => Named(bound.GetValueOrDefault(figure.Path, figure)))];
        var good = figures.Where(figure => figure.Shared.Length > 0).ToDictionary(figure => figure.Shared);
        var names = node.Field("figures")?.Fields.Select(field => field.Key) ?? [];
        known = new SharedNames(names.ToImmutableSortedDictionary(name => name, name => good.GetValueOrDefault(name), StringComparer.Ordinal), families);
        return shared;
    }

    // The kill probabilities stand in the same file but have no name by which an entry could call them.
    private static Figure Named(Figure figure)
    {
        const string prefix = "figures.";
        return figure.Path.StartsWith(prefix, StringComparison.Ordinal) ? figure with { Shared = figure.Path[prefix.Length..] } : figure;
    }

    private void LoadKind(EntryKind kind, SharedNames shared)
    {
        foreach (var name in FilesIn(kind.Folder))
        {
            if (ReadFile(name) is not { } node)
            {
                continue;
            }

            var reader = new FigureReader(kind.Name, _problems, SourceIds(node), shared.Figures, shared.Families);
            if (new RecordReader(_problems, reader).Read(kind.Record, node, null) is Entry entry)
            {
                Keep(entry, kind, name, node, reader.Figures);
            }
        }
    }

    private void Keep(Entry entry, EntryKind kind, string name, Node node, ImmutableArray<Figure> figures)
    {
        var expected = Path.GetFileNameWithoutExtension(name);
        if (entry.Id != expected)
        {
            _problems.Add(node.Field("id")!, $"'{entry.Id}'", $"the file's name, '{expected}'");
        }

        if (_entries.TryGetValue(entry.Id, out var first))
        {
            _problems.Add(node.Field("id")!, $"'{entry.Id}' a second time", $"an id that no other file has ({first.File} has this one)");
            return;
        }

        entry.Kind = kind;
        entry.File = node.File;
        entry.Figures = figures;
        _entries.Add(entry.Id, entry);
        _nodes.Add(entry.Id, node);
    }

    /// <summary>Where nothing names an entry, a second one would be used or not by its place in the alphabet.</summary>
    private void FindSingles()
    {
        foreach (var kind in EntryKind.All.Where(kind => kind.IsSingle))
        {
            string[] files = [.. FilesIn(kind.Folder)];
            if (files.Length != 1)
            {
                _problems.Add(new Problem(Shown(kind.Folder), 0, "", files.Length == 0 ? "no file" : string.Join(", ", files), "one file, whose entry every study uses"));
            }
        }
    }

    // A file with problems of its own has no entry here; naming it is then no second problem.
    private void FindReferences()
    {
        foreach (var entry in _entries.Values)
        {
            foreach (var (path, id, kind) in entry.References)
            {
                if (_entries.TryGetValue(id, out var named) ? !kind.IsInstanceOfType(named) : !IsBrokenFile(id, kind))
                {
                    var known = _entries.Values.Where(kind.IsInstanceOfType).Select(other => other.Id);
                    var node = At(_nodes[entry.Id], path);
                    _problems.Add(node, $"unknown id '{id}'", $"one of {string.Join(", ", known)}");
                }
            }
        }
    }

    private bool IsBrokenFile(string id, Type kind)
    {
        var places = EntryKind.All.Where(other => kind.IsAssignableFrom(other.Record)).Select(other => other.Folder);
        return places.Any(place => File.Exists(Path.Combine(folder, place, $"{id}.yaml")));
    }

    private static Node At(Node root, string path)
    {
        var node = root;
        foreach (var step in path.Split('.'))
        {
            var parts = step.Split('[', ']');
            node = node.Field(parts[0])!;
            node = parts.Length > 1 ? node.Items[int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)] : node;
        }

        return node;
    }

    private void FindStrayFiles()
    {
        var known = EntryKind.All.Select(kind => kind.Folder).ToHashSet();
        foreach (var name in Directory.EnumerateFiles(folder, "*.y*ml", SearchOption.AllDirectories).Select(Relative).Order(StringComparer.Ordinal))
        {
            var parts = name.Split('/');
            var isEntry = parts.Length == 2 && known.Contains(parts[0]) && name.EndsWith(".yaml", StringComparison.Ordinal);
            if (!isEntry && name != SharedFile.FileName)
            {
                _problems.Add(new Problem(Shown(name), 0, "", "a file that is not read", $"{SharedFile.FileName} or <kind>/<id>.yaml with the kinds {string.Join(", ", known)}"));
            }
        }
    }

    private IEnumerable<string> FilesIn(string kindFolder)
    {
        var path = Path.Combine(folder, kindFolder);
        var files = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.yaml").Select(Relative) : [];
        return files.Union(changes.FilesOf(kindFolder)).Order(StringComparer.Ordinal);
    }

    private Node? ReadFile(string name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            if (changes.Over(name, null) is { } added)
            {
                return added;
            }

            _problems.Add(new Problem(Shown(name), 0, "", "no such file", "a YAML file"));
            return null;
        }

        var node = YamlDocument.Read(path, Shown(name), _problems);
        if (node is not null)
        {
            _contents.Append(name).Append('\0').Append(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))).Append('\n');
        }

        return node is null ? null : changes.Over(name, node);
    }

    // Kinds are read in a fixed order and their files by ordinal name, so the order of the parts is that of the content.
    private string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_contents.ToString())));

    private static ImmutableHashSet<string> SourceIds(Node node) =>
        node.Field("sources")?.Items.Select(item => item.Field("id")?.Text ?? "").ToImmutableHashSet() ?? [];

    private string Relative(string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');

    private string Shown(string name) => Path.Combine(folder, name).Replace('\\', '/');

    /// <summary>What entries may name of shared.yaml; a figure that is bad there is null here, and no second problem.</summary>
    private sealed record SharedNames(ImmutableSortedDictionary<string, Figure?> Figures, ImmutableHashSet<string> Families);
}

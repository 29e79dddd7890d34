using System.Collections.Immutable;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Parapet.Catalogue.Reading;

/// <summary>
/// Reads a YAML file into nodes that know their lines. One document a file; no anchors, aliases or merge keys, so that
/// what stands in a file is what is read.
/// </summary>
public sealed class YamlDocument
{
    private const int DeepestNesting = 32;

    /// <summary>Twenty times the largest file that ships; a longer one is no catalogue or study file but a mistake.</summary>
    private const int LargestFile = 256 << 10;

    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    private readonly string _file;
    private readonly Problems _problems;
    private readonly IParser _parser;

    private YamlDocument(string file, string text, Problems problems)
    {
        _file = file;
        _problems = problems;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads a file; null where it cannot be read, with the problem added.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="file">How problems name it.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static Node? Read(string path, string file, Problems problems)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length > LargestFile)
            {
                problems.Add(new Problem(file, 0, "", $"{length} bytes", $"at most {LargestFile} bytes"));
                return null;
            }

            return Parse(file, s_strict.GetString(System.IO.File.ReadAllBytes(path)), problems);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new Problem(file, 0, "", "bytes that are not UTF-8", "a YAML file in UTF-8"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Problem(file, 0, "", $"unreadable ({e.Message})", "a readable YAML file"));
        }

        return null;
    }

    /// <inheritdoc cref="Read"/>
    public static Node? Parse(string file, string text, Problems problems)
    {
        var document = new YamlDocument(file, text.TrimStart('\uFEFF'), problems);
        try
        {
            return document.Root();
        }
        catch (YamlException e)
        {
            var cause = e.Message.TrimEnd('.');
            problems.Add(new Problem(file, (int)e.Start.Line, "", $"no YAML ({cause})", "YAML"));
            return null;
        }
    }

    private Node? Root()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            _problems.Add(new Problem(_file, 0, "", "an empty file", "a YAML document"));
            return null;
        }

        var root = Value("", null, 0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            _problems.Add(new Problem(_file, (int)second.Start.Line, "", "a second document", "one document a file"));
        }

        return root;
    }

    private Node? Value(string path, int? line, int depth)
    {
        var next = _parser.Current!;
        var at = line ?? (int)next.Start.Line;
        if (depth > DeepestNesting || next is AnchorAlias || next is NodeEvent { Anchor.IsEmpty: false })
        {
            var found = depth > DeepestNesting ? "nesting" : "an anchor or alias";
            var allowed = depth > DeepestNesting ? $"at most {DeepestNesting} levels" : "the value itself, written out";
            _problems.Add(new Problem(_file, at, path, found, allowed));
            _parser.SkipThisAndNestedEvents();
            return null;
        }

        return next switch
        {
            MappingStart => Mapping(path, at, depth),
            SequenceStart => Sequence(path, at, depth),
            _ => new Node { File = _file, Line = at, Path = path, Kind = NodeKind.Scalar, Text = _parser.Consume<Scalar>().Value },
        };
    }

    private Node Mapping(string path, int line, int depth)
    {
        _parser.Consume<MappingStart>();
        var fields = ImmutableArray.CreateBuilder<KeyValuePair<string, Node>>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var at = (int)_parser.Current!.Start.Line;
            if (!_parser.TryConsume<Scalar>(out var key))
            {
                _problems.Add(new Problem(_file, at, path, "a name that is no plain text", "a field name"));
                _parser.SkipThisAndNestedEvents();
                _parser.SkipThisAndNestedEvents();
                continue;
            }

            var inner = path.Length == 0 ? key.Value : $"{path}.{key.Value}";
            var value = Value(inner, at, depth + 1);
            if (fields.FirstOrDefault(field => field.Key == key.Value).Value is { } first)
            {
                _problems.Add(new Problem(_file, at, inner, "the field a second time", $"each field once (it stands on line {first.Line})"));
            }
            else if (value is not null)
            {
                fields.Add(new(key.Value, value));
            }
        }

        return new Node { File = _file, Line = line, Path = path, Kind = NodeKind.Mapping, Fields = fields.ToImmutable() };
    }

    private Node Sequence(string path, int line, int depth)
    {
        _parser.Consume<SequenceStart>();
        var items = ImmutableArray.CreateBuilder<Node>();
        for (var index = 0; !_parser.TryConsume<SequenceEnd>(out _); index++)
        {
            if (Value($"{path}[{index}]", null, depth + 1) is { } item)
            {
                items.Add(item);
            }
        }

        return new Node { File = _file, Line = line, Path = path, Kind = NodeKind.Sequence, Items = items.ToImmutable() };
    }
}

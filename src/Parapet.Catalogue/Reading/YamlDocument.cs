using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Parapet.Catalogue.Reading;

/// <summary>
/// Reads a YAML file into nodes that know their lines, within <see cref="InputLimits"/>. One document a file; no anchors,
/// aliases or merge keys, so that what stands in a file is what is read.
/// </summary>
public sealed class YamlDocument
{
    private const string Allowed = "a YAML file";

    private readonly string _file;
    private readonly Problems _problems;
    private readonly IParser _parser;
    private int _values;

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
    public static Node? Read(string path, string file, Problems problems) =>
        RegularFile.Read(path, file, InputLimits.LargestFile, Allowed, problems) is { } bytes
            ? Parse(file, bytes, problems)
            : null;

    /// <summary>What the bytes of a file hold; null where they cannot be read, with the problem added.</summary>
    /// <param name="file">How problems name it.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static Node? Parse(string file, ReadOnlySpan<byte> bytes, Problems problems) =>
        InputText.Of(bytes, file, Allowed, problems) is { } text ? new YamlDocument(file, text, problems).Document() : null;

    /// <summary>What a text holds, as that of a file whose bytes were read.</summary>
    /// <inheritdoc cref="Parse(string, ReadOnlySpan{byte}, Problems)"/>
    internal static Node? ParseText(string file, string text, Problems problems) => new YamlDocument(file, text, problems).Document();

    /// <summary>
    /// The document. Whatever the parser throws is a fault of the text; one that holds too much is left unread from there on,
    /// since the parser would go through the rest of it.
    /// </summary>
    private Node? Document()
    {
        try
        {
            return Root();
        }
        catch (YamlException exception)
        {
            TellFault(exception.Start.Line, exception.Start.Column, exception.Message);
        }
        catch (OverfullException exception)
        {
            _problems.Add(exception.Problem);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            var place = _parser.Current?.Start ?? Mark.Empty;
            TellFault(place.Line, place.Column, exception.Message);
        }

        return null;
    }

    private void TellFault(long line, long column, string cause) =>
        _problems.Add(new(_file, (int)line, "", $"no YAML from column {column} on ({string.Join(' ', cause.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.')})", "YAML"));

    private Node? Root()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            _problems.Add(new Problem(_file, 0, "", "an empty file", "a YAML document"));
            return null;
        }

        var root = Value("", null, null, 0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            _problems.Add(new Problem(_file, (int)second.Start.Line, "", "a second document", "one document a file"));
        }

        return root;
    }

    private Node? Value(string path, int? line, int? name, int depth)
    {
        var next = _parser.Current!;
        var at = line ?? (int)next.Start.Line;
        Hold(depth, InputLimits.DeepestNesting, "levels of nesting", at, path);
        Hold(++_values, InputLimits.MostValues, "values", at, path);
        Hold(path.Length, InputLimits.LongestPath, "letters of a field's name with those of all that it stands in", at, "");
        if (next is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
        {
            _problems.Add(new Problem(_file, at, path, "an anchor or alias", "the value itself, written out"));
            _parser.SkipThisAndNestedEvents();
            return null;
        }

        return next switch
        {
            MappingStart => Mapping(path, at, name, depth),
            SequenceStart => Sequence(path, at, name, depth),
            _ => Text(path, at, name),
        };
    }

    private Node Text(string path, int line, int? name)
    {
        var scalar = _parser.Consume<Scalar>();
        Hold(scalar.Value.Length, InputLimits.LongestText, "letters of text", line, path);
        return new() { File = _file, Line = line, Path = path, Kind = NodeKind.Scalar, Text = scalar.Value, Span = TextSpan.Of(scalar, name) };
    }

    private Node Mapping(string path, int line, int? name, int depth)
    {
        var start = _parser.Consume<MappingStart>();
        var fields = ImmutableArray.CreateBuilder<KeyValuePair<string, Node>>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.Accept<MappingEnd>(out _))
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
            var value = Value(inner, at, (int)key.Start.Index, depth + 1);
            if (!key.Anchor.IsEmpty)
            {
                _problems.Add(new Problem(_file, at, inner, "an anchor", "the field's name alone"));
            }
            else if (!lines.TryAdd(key.Value, at))
            {
                _problems.Add(new Problem(_file, at, inner, "the field a second time", $"each field once (it stands on line {lines[key.Value]})"));
            }
            else if (value is not null)
            {
                fields.Add(new(key.Value, value));
            }
        }

        return new Node
        {
            File = _file, Line = line, Path = path, Kind = NodeKind.Mapping, Fields = fields.ToImmutable(),
            Span = TextSpan.Of(start, _parser.Consume<MappingEnd>(), name, start.Style == MappingStyle.Flow, fields.Count > 0 ? fields[^1].Value : null),
        };
    }

    private Node Sequence(string path, int line, int? name, int depth)
    {
        var start = _parser.Consume<SequenceStart>();
        var items = ImmutableArray.CreateBuilder<Node>();
        for (var index = 0; !_parser.Accept<SequenceEnd>(out _); index++)
        {
            if (Value($"{path}[{index}]", null, null, depth + 1) is { } item)
            {
                items.Add(item);
            }
        }

        return new Node
        {
            File = _file, Line = line, Path = path, Kind = NodeKind.Sequence, Items = items.ToImmutable(),
            Span = TextSpan.Of(start, _parser.Consume<SequenceEnd>(), name, start.Style == SequenceStyle.Flow, items.Count > 0 ? items[^1] : null),
        };
    }

    private void Hold(int count, int most, string what, int line, string path)
    {
        if (count > most)
        {
            throw new OverfullException(new(_file, line, path, $"more than {most} {what}", "a smaller file, or several"));
        }
    }

    private sealed class OverfullException(Problem problem) : Exception
    {
        public Problem Problem { get; } = problem;
    }
}

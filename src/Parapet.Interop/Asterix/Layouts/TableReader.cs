using System.Collections.Immutable;
using System.Globalization;

namespace Parapet.Interop.Asterix.Layouts;

/// <summary>
/// Reads a table of layouts. A line that begins without a space opens something: the category, the items that tell its time,
/// an edition (after an earlier one: only what differs follows), its order of items, an item, or a part of an item that takes
/// the place of an earlier edition's. Lines with spaces before them belong to the line above: fields, apart by commas, a line
/// a chunk (one that ends in a comma goes on), or parts of a compound.
/// </summary>
internal sealed class TableReader
{
    private const int Step = 4;

    private readonly string[] _lines;
    private readonly List<TableEdition> _editions = [];
    private readonly List<TableEdition> _expansions = [];
    private int _at;
    private int _number;
    private string _title = "";
    private ImmutableArray<string> _times = [];

    private TableReader(string text) => _lines = [.. text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];

    /// <exception cref="FormatException">The table is not well formed; tables are the program's own, so a test reads all.</exception>
    public static TableCategory Read(string text) => new TableReader(text).ReadCategory();

    private TableCategory ReadCategory()
    {
        while (_at < _lines.Length)
        {
            var words = _lines[_at].Split(' ');
            switch (words[0])
            {
                case "category":
                    (_number, _title) = (int.Parse(words[1], CultureInfo.InvariantCulture), Quoted(_lines[_at++]));
                    break;
                case "time":
                    _times = [.. words[1..]];
                    _at++;
                    break;
                case "edition":
                    ReadEdition(words[1..], _editions);
                    break;
                case "expansion":
                    ReadEdition(words[1..], _expansions);
                    break;
                default:
                    throw Malformed("a category, a time, an edition or an expansion begins here");
            }
        }

        return new(_number, _title, _times, [.. _editions], [.. _expansions]);
    }

    private void ReadEdition(string[] words, List<TableEdition> into)
    {
        _at++;
        var after = Array.IndexOf(words, "after");
        var before = after < 0 ? null : into.Single(edition => edition.Names.Contains(words[after + 1]));
        List<(string, ImmutableArray<string>)> orders = [];
        var indicator = before?.IndicatorOctets ?? 0;
        while (_at < _lines.Length && _lines[_at].Split(' ')[0] is "uap" or "slots")
        {
            var order = _lines[_at++].Split(' ').Skip(1).ToList();
            while (_at < _lines.Length && _lines[_at][0] == ' ')
            {
                order.AddRange(_lines[_at++].Trim().Split(' '));
            }

            if (order[0] == "in")
            {
                indicator = int.Parse(order[1], CultureInfo.InvariantCulture);
                order.RemoveRange(0, 2);
            }

            var condition = order[0].Contains('=', StringComparison.Ordinal) ? order[0] : "";
            orders.Add((condition, [.. condition.Length > 0 ? order.Skip(1) : order]));
        }

        var items = before?.Items ?? ImmutableDictionary<string, TablePart>.Empty;
        while (_at < _lines.Length && _lines[_at].Split(' ')[0] is not ("edition" or "expansion"))
        {
            items = ReadItem(items);
        }

        into.Add(new([.. after < 0 ? words : words[..after]], orders.Count > 0 ? [.. orders] : before!.Orders, items, indicator));
    }

    private ImmutableDictionary<string, TablePart> ReadItem(ImmutableDictionary<string, TablePart> items)
    {
        var (place, slash) = (_lines[_at], _lines[_at].IndexOf('/', StringComparison.Ordinal));
        if (slash < 0 || slash > place.IndexOf(' ', StringComparison.Ordinal))
        {
            var item = ReadPart(place, Step);
            var known = items.GetValueOrDefault(item.Name)?.Title ?? "";
            return items.SetItem(item.Name, item with { Title = item.Title.Length > 0 ? item.Title : known });
        }

        var changed = items[place[..slash]];
        var part = ReadPart(place[(slash + 1)..], Step);
        var at = changed.Parts.ToList().FindIndex(old => old?.Name == part.Name);
        return items.SetItem(changed.Name, changed with { Parts = changed.Parts.SetItem(at, part) });
    }

    /// <param name="head">Its first line, from the name on.</param>
    /// <param name="inner">The spaces before what belongs to it.</param>
    private TablePart ReadPart(string head, int inner)
    {
        _at++;
        var colon = head.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0 && !head.AsSpan(0, colon).Contains(' '))
        {
            return new(head[..colon], "", "fixed", [Fields(head[(colon + 2)..], head[..colon])], []);
        }

        var quote = head.IndexOf('"', StringComparison.Ordinal);
        var words = (quote < 0 ? head : head[..quote]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kind = string.Join(' ', words[1..]);
        var title = quote < 0 ? "" : Quoted(head);
        return kind == "compound"
            ? new(words[0], title, kind, [], ReadParts(inner))
            : new(words[0], title, kind, ReadChunks(inner), []);
    }

    private ImmutableArray<TablePart?> ReadParts(int inner)
    {
        List<TablePart?> parts = [];
        while (_at < _lines.Length && Indent(_lines[_at]) == inner)
        {
            var line = _lines[_at].Trim();
            if (line == "-")
            {
                _at++;
                parts.Add(null);
            }
            else
            {
                parts.Add(ReadPart(line, inner + Step));
            }
        }

        return [.. parts];
    }

    private ImmutableArray<ImmutableArray<string>> ReadChunks(int inner)
    {
        List<ImmutableArray<string>> chunks = [];
        while (_at < _lines.Length && Indent(_lines[_at]) == inner)
        {
            var text = _lines[_at++].Trim();
            while (text.EndsWith(','))
            {
                text += $" {_lines[_at++].Trim()}";
            }

            chunks.Add(Fields(text, ""));
        }

        return [.. chunks];
    }

    /// <param name="name">Of the sole field, where the text leaves it out.</param>
    private static ImmutableArray<string> Fields(string text, string name) =>
        [.. text.Split(", ").Select(field => field.Split(' ')[0].All(char.IsAsciiDigit) ? $"{name} {field}" : field)];

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    private static string Quoted(string line) => line[(line.IndexOf('"', StringComparison.Ordinal) + 1)..line.LastIndexOf('"')];

    private FormatException Malformed(string allowed) => new($"a table of layouts, \"{_lines[_at]}\": {allowed}");
}

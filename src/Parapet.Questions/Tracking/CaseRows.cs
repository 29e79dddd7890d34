using System.Text;
using System.Text.Json;
using Parapet.Catalogue.Reading;

namespace Parapet.Questions.Tracking;

/// <summary>
/// The rows of a table of a case, whichever way it is written: comma-separated with a line of names, or one JSON object a
/// line. Columns stand in any order, and those that nobody asked for are passed over.
/// </summary>
internal sealed class CaseRows
{
    private const byte Quote = (byte)'"';

    private readonly string _file;
    private readonly byte[] _bytes;
    private readonly string[] _names;
    private readonly (int Start, int Length)[] _fields;
    private readonly Problems _problems;
    private readonly bool _isJson;
    private int[] _columns = [];
    private int _next;

    private CaseRows(string file, byte[] bytes, string[] names, Problems problems)
    {
        (_file, _bytes, _names, _problems) = (file, bytes, names, problems);
        _fields = new (int, int)[names.Length];
        _isJson = Path.GetExtension(file) == ".jsonl";
        _next = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
    }

    /// <summary>From 1.</summary>
    public int Line { get; private set; }

    /// <summary>A field of the present row, by its place among the names; empty where the row has none.</summary>
    public ReadOnlySpan<byte> this[int name] => _bytes.AsSpan(_fields[name].Start, _fields[name].Length);

    /// <summary>Opens a table; null with the problem added where it lacks a column.</summary>
    /// <param name="names">Of the columns to be read, those that must be there first.</param>
    /// <param name="needed">How many of them must be there.</param>
    public static CaseRows? Open(string file, byte[] bytes, string[] names, int needed, Problems problems)
    {
        var rows = new CaseRows(file, bytes, names, problems);
        return rows._isJson || rows.TryHeader(needed) ? rows : null;
    }

    /// <summary>Goes to the next row; a line that is none is a problem and passed over.</summary>
    public bool Next()
    {
        while (_problems.Count < ProblemLimit.Greatest && TryLine(out var start, out var length))
        {
            if (_isJson ? TryObject(start, length) : TryFields(start, length))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryHeader(int needed)
    {
        if (!TryLine(out var start, out var length))
        {
            Add(1, "an empty file", $"a line of names: {string.Join(',', _names[..needed])}");
            return false;
        }

        var found = Encoding.UTF8.GetString(_bytes, start, length).Split(',').Select(name => name.Trim().Trim('"')).ToArray();
        _columns = [.. found.Select(name => Array.IndexOf(_names, name))];
        var missing = _names[..needed].Except(found).ToArray();
        var twice = found.GroupBy(name => name).Where(same => same.Count() > 1 && _names.Contains(same.Key)).Select(same => same.Key).ToArray();
        if (missing.Length > 0)
        {
            Add(Line, $"'{string.Join(',', found)}', without {string.Join(", ", missing)}", $"the columns {string.Join(", ", _names[..needed])}, in any order, beside others");
        }

        if (twice.Length > 0)
        {
            Add(Line, $"{string.Join(", ", twice)} twice", "each column once");
        }

        return missing.Length + twice.Length == 0;
    }

    private bool TryLine(out int start, out int length)
    {
        while (_next < _bytes.Length)
        {
            Line++;
            start = _next;
            var end = _bytes.AsSpan(start).IndexOf((byte)'\n');
            _next = end < 0 ? _bytes.Length : start + end + 1;
            length = (end < 0 ? _bytes.AsSpan(start) : _bytes.AsSpan(start, end)).TrimEnd(" \r\t"u8).Length;
            if (length > 0)
            {
                return true;
            }
        }

        (start, length) = (0, 0);
        return false;
    }

    private bool TryFields(int start, int length)
    {
        _fields.AsSpan().Clear();
        var end = start + length;
        for (var column = 0; start <= end; column++)
        {
            var comma = _bytes.AsSpan(start, end - start).IndexOf((byte)',');
            var size = comma < 0 ? end - start : comma;
            if (column >= _columns.Length)
            {
                Add(Line, $"'more fields': {column + 1} or more", $"{_columns.Length}, as the first line has");
                return false;
            }

            if (_columns[column] >= 0)
            {
                _fields[_columns[column]] = Trimmed(start, size);
            }

            start += size + 1;
        }

        return true;
    }

    private (int Start, int Length) Trimmed(int start, int length)
    {
        var field = _bytes.AsSpan(start, length);
        start += length - field.TrimStart((byte)' ').Length;
        field = field.Trim((byte)' ');
        return field.Length > 1 && field[0] == Quote && field[^1] == Quote ? (start + 1, field.Length - 2) : (start, field.Length);
    }

    private bool TryObject(int start, int length)
    {
        _fields.AsSpan().Clear();
        try
        {
            var reader = new Utf8JsonReader(_bytes.AsSpan(start, length));
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                Add(Line, $"'{Encoding.UTF8.GetString(_bytes.AsSpan(start, Math.Min(length, 40)))}'", "an object in braces, one a line");
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = PlaceOf(ref reader);
                reader.Read();
                if (name >= 0 && reader.TokenType is JsonTokenType.Number or JsonTokenType.String)
                {
                    var quote = reader.TokenType == JsonTokenType.String ? 1 : 0;
                    _fields[name] = (start + (int)reader.TokenStartIndex + quote, reader.ValueSpan.Length);
                }

                reader.Skip();
            }

            // Whatever follows the object is none of it.
            reader.Read();
            return true;
        }
        catch (JsonException exception)
        {
            Add(Line, $"no JSON from byte {exception.BytePositionInLine + 1} of the line on", "an object in braces, one a line");
            return false;
        }
    }

    private int PlaceOf(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (reader.ValueTextEquals(_names[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private void Add(int line, string found, string allowed) => _problems.Add(new Problem(_file, line, "", found, allowed));
}

using System.Buffers.Text;
using System.Text;

namespace Parapet.Questions.Inputs;

/// <summary>Walks a table of numbers, line by line and field by field, without making strings of them.</summary>
internal ref struct CsvLines(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> _rest = text.StartsWith("\uFEFF"u8) ? text[3..] : text;
    private ReadOnlySpan<byte> _line;

    /// <summary>From 1.</summary>
    public int Line { get; private set; }

    public readonly string LineText => Encoding.UTF8.GetString(_line);

    /// <summary>Whether fields of the line are left.</summary>
    public readonly bool HasMore => !_line.IsEmpty;

    /// <summary>Goes to the next line that is not empty.</summary>
    public bool Next()
    {
        while (!_rest.IsEmpty)
        {
            Line++;
            var end = _rest.IndexOf((byte)'\n');
            _line = (end < 0 ? _rest : _rest[..end]).TrimEnd((byte)'\r');
            _rest = end < 0 ? default : _rest[(end + 1)..];
            if (!_line.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Fields of the line that are left.</summary>
    public readonly int Count => _line.Count((byte)',') + 1;

    /// <summary>Takes the next field off the line, without the blanks around it; empty after the last.</summary>
    public ReadOnlySpan<byte> Field()
    {
        var end = _line.IndexOf((byte)',');
        var field = end < 0 ? _line : _line[..end];
        _line = end < 0 ? default : _line[(end + 1)..];
        return field.Trim((byte)' ');
    }

    /// <summary>Takes the next field as a finite number.</summary>
    public bool TryNumber(out double value, out ReadOnlySpan<byte> field)
    {
        field = Field();
        return Utf8Parser.TryParse(field, out value, out var used) && used == field.Length && double.IsFinite(value);
    }
}

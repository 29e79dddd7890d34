using Parapet.Interop.Asterix.Layouts;
using Parapet.Interop.Asterix.ModeS;

namespace Parapet.Interop.Asterix.Json;

/// <summary>
/// Writes what a record holds as a JSON object: items by number; in them fields by name, with their unit behind it; parts by
/// name; repetitions as lists. Codes of reply are texts of octal digits, addresses and registers of hexadecimal ones.
/// </summary>
/// <param name="edition">Of the records.</param>
public sealed class RecordJson(Edition edition)
{
    private readonly CompiledLayout _layout = edition.Layout;
    private readonly ValueForm[] _forms = [.. edition.Fields.Select(field => new ValueForm(field, field.Scale))];
    private readonly ValueForm[] _others = [.. edition.Fields.Select(field => new ValueForm(field, field.OtherScale ?? field.Scale))];
    private readonly Special[] _specials = [.. edition.Fields.Select(Special.Of)];
    private readonly JsonShape[] _shapes = [.. edition.Layout.Nodes.Select(node => new JsonShape(edition, node))];
    private readonly OctetTexts?[] _octets = OctetTexts.Of(edition);
    private readonly Utf8Text _text = new();
    private readonly JsonShape[] _open = new JsonShape[16];
    private int _depth;
    private Chunk? _chunk;
    private int _position;
    private bool _isFirst;

    /// <summary>The object; it holds until the next is written.</summary>
    /// <param name="record">Of the edition.</param>
    public ReadOnlySpan<byte> Write(AsterixRecord record)
    {
        _text.Clear();
        WriteTo(record, _text);
        return _text.Written;
    }

    internal void WriteTo(AsterixRecord record, Utf8Text text)
    {
        (_depth, _chunk, _position, _isFirst) = (0, null, 0, true);
        text.Write((byte)'{');
        _open[_depth++] = ShapeOf(_layout.Root);
        var values = record.Values;
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i];
            if (_layout.Places[value.Field] is { Chunk: { } chunk, Position: var position })
            {
                if (chunk != _chunk || position <= _position)
                {
                    Begin(chunk, text);
                    if (_octets[value.Field - position] is { } octet && octet.TryWrite(values[i..], text, _isFirst, out var taken))
                    {
                        (_isFirst, _position) = (false, int.MaxValue);
                        i += taken - 1;
                        continue;
                    }
                }

                _position = position;
                WriteField(record, values, i, text);
            }
            else
            {
                WriteOutside(record, value, text);
            }
        }

        while (_depth > 1)
        {
            Close(text);
        }

        text.Write((byte)'}');
    }

    private void WriteField(AsterixRecord record, ReadOnlySpan<FieldValue> values, int at, Utf8Text text)
    {
        var value = values[at];
        var special = _specials[value.Field];
        if (special.IsSpare && value.Raw == 0)
        {
            return;
        }

        ref readonly var form = ref (special.Switch >= 0 && Chosen(values, at, special.Switch) ? ref _others[value.Field] : ref _forms[value.Field]);
        if (_open[_depth - 1].IsBare)
        {
            Comma(text);
            form.Write(record, value, text);
        }
        else
        {
            form.WriteNamed(record, value, text, _isFirst);
        }

        _isFirst = false;
        if (special.IsRegister)
        {
            WriteRegister(edition.Fields[value.Field], values, at, text);
        }
    }

    /// <summary>The nearest value before it of the field that chooses its scale.</summary>
    private static bool Chosen(ReadOnlySpan<FieldValue> values, int at, int chooser)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (values[i].Field == chooser)
            {
                return values[i].Raw != 0;
            }
        }

        return false;
    }

    /// <summary>The number of a register stands in the field itself, or in the two that follow.</summary>
    private void WriteRegister(Field field, ReadOnlySpan<FieldValue> values, int at, Utf8Text text)
    {
        var number = field.RegisterNumber ?? (at + 2 < values.Length ? (byte)((values[at + 1].Raw << 4) | values[at + 2].Raw) : (byte)0);
        if (Register.Find(number) is not { } register)
        {
            return;
        }

        text.Write(",\"register\":{"u8);
        var data = values[at].Raw;
        for (var i = 0; i < register.Fields.Length; i++)
        {
            register.Forms[i].WriteTo(data, text, isFirst: i == 0);
        }

        text.Write((byte)'}');
    }

    private void WriteOutside(AsterixRecord record, FieldValue value, Utf8Text text)
    {
        var node = _layout.NodeOf[value.Field]!;
        var isOctets = value.Field == node.Octets;
        if (!isOctets && node.Kind != NodeKind.Counted)
        {
            return;
        }

        _chunk = null;
        Reach(node.Parent!, text);
        text.Write(ShapeOf(node).Key.AsSpan(_isFirst ? 1 : 0));
        _isFirst = false;
        if (isOctets)
        {
            text.WriteHexadecimal(record.Octets(value));
        }
        else
        {
            text.Write("[]"u8);
        }
    }

    private void Begin(Chunk chunk, Utf8Text text)
    {
        _chunk = chunk;
        var shape = ShapeOf(chunk.Owner);
        if (_open[_depth - 1] != shape)
        {
            Reach(chunk.Owner, text);
        }
        else if (shape.IsList && !shape.IsBare)
        {
            text.Write("},{"u8);
            _isFirst = true;
        }
    }

    /// <summary>Closes what is open and opens what is not, until a part is the innermost that is open.</summary>
    private void Reach(Node node, Utf8Text text)
    {
        for (var top = _open[_depth - 1].Node; top != node && (top.Depth >= node.Depth || !top.Holds(node)); top = _open[_depth - 1].Node)
        {
            Close(text);
        }

        Descend(node, text);
    }

    private void Descend(Node node, Utf8Text text)
    {
        var top = _open[_depth - 1].Node;
        if (top == node)
        {
            return;
        }

        if (node.Parent != top)
        {
            Descend(node.Parent!, text);
        }

        var shape = ShapeOf(node);
        _open[_depth++] = shape;
        if (!shape.IsMerged)
        {
            text.Write(shape.Opening, _isFirst ? 1 : 0);
            _isFirst = true;
        }
    }

    private void Close(Utf8Text text)
    {
        var shape = _open[--_depth];
        if (!shape.IsMerged)
        {
            text.Write(shape.Closing, 0);
            _isFirst = false;
        }
    }

    private void Comma(Utf8Text text)
    {
        if (!_isFirst)
        {
            text.Write((byte)',');
        }

        _isFirst = false;
    }

    private JsonShape ShapeOf(Node node) => _shapes[node.Index];

    /// <summary>What is out of the ordinary about a field.</summary>
    /// <param name="Switch">The index of the field that chooses its scale; -1 for none.</param>
    private readonly record struct Special(bool IsSpare, bool IsRegister, int Switch)
    {
        public static Special Of(Field field) => new(field.Coding == Coding.Spare, field.Coding == Coding.Register, field.Switch?.Index ?? -1);
    }
}

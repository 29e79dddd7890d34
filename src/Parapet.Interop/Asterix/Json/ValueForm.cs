using System.Text;

namespace Parapet.Interop.Asterix.Json;

/// <summary>How a value is written, made ready once a field.</summary>
internal readonly struct ValueForm
{
    private enum Kind
    {
        Number,
        Signed,
        Decimal,
        Quotient,
        Octal,
        Hexadecimal,
        Ascii,
        SixBit,
        Octets,
    }

    private readonly Kind _kind;
    private readonly int _bits;
    private readonly bool _isSigned;
    private readonly long _stepsPerBit;
    private readonly int _digits;
    private readonly Scale _scale;

    /// <param name="scale">In place of the field's own where another holds.</param>
    public ValueForm(Field field, Scale? scale)
    {
        _bits = field.Bits;
        _isSigned = field.Coding == Coding.Signed;
        _scale = scale ?? new(1, 1, "", _isSigned);
        Unit = scale?.Unit ?? "";
        Name = Encoding.UTF8.GetBytes($"\"{field.Name}{Suffix(Unit)}\":");
        (_stepsPerBit, _digits) = Steps(_scale, field.Bits);
        _kind = field.Coding switch
        {
            Coding.Octal => Kind.Octal,
            Coding.Hexadecimal or Coding.Register => Kind.Hexadecimal,
            Coding.Ascii => field.IsLong ? Kind.Octets : Kind.Ascii,
            Coding.SixBit => Kind.SixBit,
            Coding.Octets => Kind.Octets,
            _ when _scale.IsWhole => _isSigned ? Kind.Signed : Kind.Number,
            _ => _digits >= 0 ? Kind.Decimal : Kind.Quotient,
        };
        IsAscii = field.Coding == Coding.Ascii;
    }

    /// <summary>The field's name as a key, with its unit, quotes and colon.</summary>
    public byte[] Name { get; }

    public string Unit { get; }

    public bool IsAscii { get; }

    /// <summary>A unit as a part of a name: its letters, "per" for a stroke.</summary>
    public static string Suffix(string unit) =>
        unit.Length == 0 ? "" : "_" + unit.Replace("°C", "degC", StringComparison.Ordinal).Replace("°", "deg", StringComparison.Ordinal).Replace("%", "percent", StringComparison.Ordinal)
            .Replace("µ", "u", StringComparison.Ordinal).Replace("²", "2", StringComparison.Ordinal).Replace("/", "_per_", StringComparison.Ordinal);

    public void Write(AsterixRecord record, FieldValue value, Utf8Text text)
    {
        var raw = value.Raw;
        switch (_kind)
        {
            case Kind.Number:
                text.Write(raw);
                break;
            case Kind.Signed:
                text.Write(Number(raw));
                break;
            case Kind.Decimal:
                text.WriteDecimal(Number(raw) * _stepsPerBit, _digits);
                break;
            case Kind.Quotient:
                text.Write((double)(Number(raw) * _scale.Numerator) / _scale.Denominator);
                break;
            case Kind.Octal:
                text.WriteOctal(raw, _bits);
                break;
            case Kind.Hexadecimal:
                text.WriteHexadecimal(raw, _bits);
                break;
            case Kind.Octets when !IsAscii:
                text.WriteHexadecimal(record.Octets(value));
                break;
            default:
                WriteText(record, value, text);
                break;
        }
    }

    private void WriteText(AsterixRecord record, FieldValue value, Utf8Text text)
    {
        text.Write((byte)'"');
        if (_kind == Kind.SixBit)
        {
            SixBitText.Write(value.Raw, _bits, text.Room(_bits / 6));
            text.Length += _bits / 6;
        }
        else if (_kind == Kind.Octets)
        {
            foreach (var letter in record.Octets(value))
            {
                text.WriteLetter(letter);
            }
        }
        else
        {
            for (var shift = _bits - 8; shift >= 0; shift -= 8)
            {
                text.WriteLetter((byte)(value.Raw >> shift));
            }
        }

        text.Write((byte)'"');
    }

    private long Number(ulong raw) => _isSigned ? (long)(raw << (64 - _bits)) >> (64 - _bits) : (long)raw;

    /// <summary>Steps of a power of ten that a bit is worth, and the power; below nothing where there is none that a machine word holds.</summary>
    private static (long StepsPerBit, int Digits) Steps(Scale scale, int bits)
    {
        var (steps, denominator) = ((Int128)scale.Numerator, (Int128)scale.Denominator);
        for (var digits = 0; digits <= 18; digits++)
        {
            if (steps % denominator == 0)
            {
                var whole = steps / denominator;
                return bits < 63 && whole <= (long.MaxValue >> bits) ? ((long)whole, digits) : (0, -1);
            }

            steps *= 10;
        }

        return (0, -1);
    }
}

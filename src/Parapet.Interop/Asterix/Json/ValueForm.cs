using System.Globalization;
using System.Numerics;
using System.Text;

namespace Parapet.Interop.Asterix.Json;

/// <summary>How a value is written, made ready once a field.</summary>
internal readonly struct ValueForm
{
    /// <summary>Fields of no more bits have the text of each value ready.</summary>
    private const int MostReadyBits = 5;

    private enum Kind
    {
        Number,
        Signed,
        Decimal,
        Rounded,
        Quotient,
        Octal,
        Hexadecimal,
        Ascii,
        LongAscii,
        SixBit,
        Octets,
    }

    private readonly Kind _kind;
    private readonly int _bits;
    private readonly bool _isSigned;
    private readonly long _stepsPerBit;
    private readonly int _digits;
    private readonly int _shift;
    private readonly Scale _scale;
    private readonly ReadyText[]? _ready;
    private readonly ReadyText _name;
    private readonly long _from;

    /// <param name="scale">In place of the field's own where another holds.</param>
    public ValueForm(Field field, Scale? scale)
        : this(field.Name, field.Bits, field.Coding, scale)
    {
    }

    /// <param name="from">What bits of nothing are worth, in the unit of the scale; a whole number.</param>
    public ValueForm(string name, int bits, Coding coding, Scale? scale, long from = 0)
    {
        _bits = bits;
        _isSigned = coding == Coding.Signed;
        _scale = scale ?? new(1, 1, "", _isSigned);
        var key = $",\"{name}{Suffix(_scale.Unit)}\":";
        _name = new(Encoding.UTF8.GetBytes(key));
        (_stepsPerBit, _digits, _shift) = Steps(_scale, bits);
        _from = from * (long)Math.Pow(10, Math.Max(0, _digits));
        _kind = coding switch
        {
            Coding.Octal => Kind.Octal,
            Coding.Hexadecimal or Coding.Register => bits > 64 ? Kind.Octets : Kind.Hexadecimal,
            Coding.Ascii => bits > 64 ? Kind.LongAscii : Kind.Ascii,
            Coding.SixBit => Kind.SixBit,
            Coding.Octets => Kind.Octets,
            _ when _scale.IsWhole => _isSigned ? Kind.Signed : Kind.Number,
            _ => _digits < 0 ? Kind.Quotient : _shift > 0 ? Kind.Rounded : Kind.Decimal,
        };
        _ready = _kind == Kind.Number && bits <= MostReadyBits && coding != Coding.Spare ? Ready(key, bits) : null;
    }

    /// <summary>A unit as a part of a name: its letters, "per" for a stroke.</summary>
    public static string Suffix(string unit) =>
        unit.Length == 0 ? "" : "_" + unit.Replace("°C", "degC", StringComparison.Ordinal).Replace("°", "deg", StringComparison.Ordinal).Replace("%", "percent", StringComparison.Ordinal)
            .Replace("µ", "u", StringComparison.Ordinal).Replace("²", "2", StringComparison.Ordinal).Replace("/", "_per_", StringComparison.Ordinal);

    /// <summary>Writes name and value.</summary>
    /// <param name="isFirst">Whether nothing stands before it in its object.</param>
    public void WriteNamed(AsterixRecord record, FieldValue value, Utf8Text text, bool isFirst)
    {
        if (_ready is not null && value.Raw < (ulong)_ready.Length)
        {
            text.Write(in _ready[value.Raw], isFirst ? 1 : 0);
            return;
        }

        WriteName(text, isFirst);
        Write(record, value, text);
    }

    /// <summary>Writes a comma where something stands before it, the field's name with its unit as a key, and a colon.</summary>
    public void WriteName(Utf8Text text, bool isFirst) => text.Write(in _name, isFirst ? 1 : 0);

    public void Write(AsterixRecord record, FieldValue value, Utf8Text text)
    {
        switch (_kind)
        {
            case Kind.LongAscii:
                text.Write((byte)'"');
                foreach (var letter in record.Octets(value))
                {
                    text.WriteLetter(letter);
                }

                text.Write((byte)'"');
                break;
            case Kind.Octets:
                text.WriteHexadecimal(record.Octets(value));
                break;
            default:
                Write(value.Raw, text);
                break;
        }
    }

    /// <summary>Writes a value of up to 64 bits.</summary>
    public void Write(ulong raw, Utf8Text text)
    {
        switch (_kind)
        {
            case Kind.Number:
                text.Write(raw);
                break;
            case Kind.Signed:
                text.Write(Number(raw));
                break;
            case Kind.Decimal:
                text.WriteDecimal(_from + (Number(raw) * _stepsPerBit), _digits);
                break;
            case Kind.Rounded:
                text.WriteDecimal(Rounded(Number(raw)), _digits);
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
            case Kind.SixBit:
                text.Write((byte)'"');
                SixBitText.Write(raw, _bits, text.Room(_bits / 6));
                text.Length += _bits / 6;
                text.Write((byte)'"');
                break;
            default:
                text.Write((byte)'"');
                for (var shift = _bits - 8; shift >= 0; shift -= 8)
                {
                    text.WriteLetter((byte)(raw >> shift));
                }

                text.Write((byte)'"');
                break;
        }
    }

    private static ReadyText[] Ready(string name, int bits) =>
        [.. Enumerable.Range(0, 1 << bits).Select(raw => new ReadyText(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}{raw}"))))];

    /// <summary>Steps to the nearest, half a step upwards.</summary>
    private long Rounded(long number)
    {
        var high = Math.BigMul(number, _stepsPerBit, out var low);
        var half = 1UL << (_shift - 1);
        var sum = (ulong)low + half;
        high += sum < half ? 1 : 0;
        return (high << (64 - _shift)) | (long)(sum >> _shift);
    }

    private long Number(ulong raw) => _isSigned ? (long)(raw << (64 - _bits)) >> (64 - _bits) : (long)raw;

    /// <summary>
    /// Steps of a power of ten that a bit is worth, and the power. Where no power that a machine word holds makes them whole, and
    /// bits are worth a power of two, a number of digits that is good for a thousandth of a bit, and the shift that the steps still
    /// need; else digits below nothing.
    /// </summary>
    private static (long StepsPerBit, int Digits, int Shift) Steps(Scale scale, int bits)
    {
        var steps = (Int128)scale.Numerator;
        for (var digits = 0; digits <= 18 && bits < 63; digits++, steps *= 10)
        {
            if (steps % scale.Denominator == 0)
            {
                if (steps / scale.Denominator <= (long.MaxValue >> bits))
                {
                    return ((long)(steps / scale.Denominator), digits, 0);
                }

                break;
            }
        }

        var enough = (int)Math.Ceiling(-Math.Log10(scale.Step)) + 3;
        var most = scale.Step * Math.ScaleB(1, bits) * Math.Pow(10, enough);
        return long.IsPow2(scale.Denominator) && enough is > 0 and <= 17 && most < long.MaxValue / 2.0 && scale.Numerator * Math.Pow(10, enough) < long.MaxValue / 2.0
            ? (scale.Numerator * (long)Math.Pow(10, enough), enough, BitOperations.TrailingZeroCount(scale.Denominator))
            : (0, -1, 0);
    }
}

using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Parapet.Interop.Asterix;

/// <summary>
/// What one record said, field by field in the order of the wire. It is filled anew by each reading, so that reading on
/// takes no memory; what is to be kept of it is to be copied.
/// </summary>
/// <param name="edition">That its fields are numbered by.</param>
public sealed class AsterixRecord(Edition edition)
{
    private FieldValue[] _values = new FieldValue[128];
    private byte[] _octets = new byte[256];
    private int _octetCount;

    /// <summary>That its fields are numbered by.</summary>
    public Edition Edition { get; } = edition;

    /// <summary>Every field that was sent; of spare bits and of marks of structure only those that are not nothing.</summary>
    public ReadOnlySpan<FieldValue> Values => _values.AsSpan(0, Count);

    /// <summary>How many expansion fields did not keep to their form, and were kept as octets.</summary>
    public int KeptExpansions { get; internal set; }

    /// <summary>Seconds since midnight UTC; null where the record tells no full time of day.</summary>
    public double? SecondsOfDay
    {
        get
        {
            foreach (var index in Edition.Layout.Times)
            {
                var time = Edition.Fields[index];
                if (TryGet(time, out var raw))
                {
                    return time.Value(raw);
                }
            }

            return null;
        }
    }

    /// <summary>The first value of a field; false where it was not sent.</summary>
    public bool TryGet(Field field, out ulong raw)
    {
        foreach (var value in Values)
        {
            if (value.Field == field.Index)
            {
                raw = value.Raw;
                return true;
            }
        }

        raw = 0;
        return false;
    }

    /// <summary>The first value of a field in its unit; null where it was not sent, or the edition has no such field.</summary>
    /// <param name="path">As in <c>040/RHO</c>.</param>
    public double? Value(string path) =>
        Edition.Find(path) is { } field && TryGet(field, out var raw)
            ? field.Value(raw, field.Switch is { } chooser && TryGet(chooser, out var chosen) && chosen != 0)
            : null;

    /// <summary>The octets of a field that is longer than 64 bits.</summary>
    public ReadOnlySpan<byte> Octets(FieldValue value) => _octets.AsSpan(0, _octetCount)[value.Octets];

    /// <summary>A value as a text, where its field is a code, a name or octets rather than a number; else null.</summary>
    public string? Text(FieldValue value)
    {
        var field = Edition.Fields[value.Field];
        switch (field.Coding)
        {
            case Coding.Octets:
            case Coding.Hexadecimal when field.IsLong:
                return Convert.ToHexString(Octets(value));
            case Coding.Octal:
                return Convert.ToString((long)value.Raw, 8).PadLeft((field.Bits + 2) / 3, '0');
            case Coding.Hexadecimal or Coding.Register:
                return value.Raw.ToString($"X{(field.Bits + 3) / 4}", CultureInfo.InvariantCulture);
            case Coding.Ascii when field.IsLong:
                return Encoding.Latin1.GetString(Octets(value));
            case Coding.Ascii:
                Span<byte> letters = stackalloc byte[sizeof(ulong)];
                BinaryPrimitives.WriteUInt64BigEndian(letters, value.Raw << (64 - field.Bits));
                return Encoding.Latin1.GetString(letters[..(field.Bits / 8)]);
            case Coding.SixBit:
                Span<byte> name = stackalloc byte[field.Bits / 6];
                SixBitText.Write(value.Raw, field.Bits, name);
                return Encoding.ASCII.GetString(name);
            default:
                return null;
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        (Count, _octetCount, KeptExpansions) = (0, 0, 0);
    }

    /// <summary>Adds a value behind the others.</summary>
    /// <param name="field">Of the record's edition; not before those that are there already.</param>
    /// <param name="raw">Its bits.</param>
    public void Add(Field field, ulong raw)
    {
        if (Count == _values.Length)
        {
            Grow(1);
        }

        _values[Count++] = new(field.Index, raw);
    }

    /// <summary>Adds a value of a field longer than 64 bits behind the others.</summary>
    /// <param name="field">Of the record's edition; not before those that are there already.</param>
    public void Add(Field field, ReadOnlySpan<byte> octets) => Add(field, Keep(octets));

    internal int Count { get; set; }

    /// <summary>Room for all values, from the first on.</summary>
    internal Span<FieldValue> Free => _values;

    /// <summary>More room behind the values that are counted.</summary>
    internal Span<FieldValue> Grow(int room)
    {
        Array.Resize(ref _values, Math.Max(_values.Length * 2, Count + room));
        return _values;
    }

    /// <summary>Keeps octets, and says where.</summary>
    internal ulong Keep(ReadOnlySpan<byte> octets)
    {
        if (_octetCount + octets.Length > _octets.Length)
        {
            Array.Resize(ref _octets, Math.Max(_octets.Length * 2, _octetCount + octets.Length));
        }

        octets.CopyTo(_octets.AsSpan(_octetCount));
        _octetCount += octets.Length;
        return FieldValue.Place(_octetCount - octets.Length, octets.Length);
    }
}

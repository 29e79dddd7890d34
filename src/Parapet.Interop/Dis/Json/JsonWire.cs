using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Json;

/// <summary>Tells fields as JSON, each under its name.</summary>
internal readonly struct JsonWire(Utf8JsonWriter json) : IWire
{
    private const string Hex = "Hex";

    public int Left => 0;

    public void Block(int size, string item)
    {
    }

    public void Byte(string name, ref byte value) => json.WriteNumber(name, value);

    public void UInt16(string name, ref ushort value) => json.WriteNumber(name, value);

    public void UInt32(string name, ref uint value) => json.WriteNumber(name, value);

    public void UInt64(string name, ref ulong value) => json.WriteNumber(name, value);

    public void Single(string name, ref float value)
    {
        if (float.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteString(name, value.ToString());
        }
    }

    public void Double(string name, ref double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteString(name, value.ToString());
        }
    }

    public void Vector(string name, ref Vector3 value)
    {
        json.WriteStartObject(name);
        Single("x", ref value.X);
        Single("y", ref value.Y);
        Single("z", ref value.Z);
        json.WriteEndObject();
    }

    public void Place(string name, ref Position<Ecef> value)
    {
        var (x, y, z) = value;
        json.WriteStartObject(name);
        Double("x", ref x);
        Double("y", ref y);
        Double("z", ref z);
        json.WriteEndObject();
    }

    public void Code<T>(string name, ref T value)
        where T : unmanaged, Enum
    {
        var number = Unsafe.SizeOf<T>() == sizeof(byte) ? Unsafe.As<T, byte>(ref value)
            : Unsafe.SizeOf<T>() == sizeof(ushort) ? Unsafe.As<T, ushort>(ref value)
            : Unsafe.As<T, uint>(ref value);
        json.WriteNumber(name, number);
        if (DisNames.Of(value) is { } told)
        {
            json.WriteString(name + "Name", told);
        }
    }

    public void Time(string name, ref DisTimestamp value)
    {
        json.WriteNumber(name + "Seconds", value.PastHour.Seconds);
        json.WriteBoolean(name + "IsAbsolute", value.IsAbsolute);
    }

    public void Count(ref byte value)
    {
    }

    public void Count(ref ushort value)
    {
    }

    public void Count(ref uint value)
    {
    }

    public void Length(ref byte value)
    {
    }

    public void Padding(ref byte value)
    {
    }

    public void Padding(ref ushort value)
    {
    }

    public void Padding(ref uint value)
    {
    }

    public void Text(string name, scoped Span<byte> characters)
    {
        var end = characters.IndexOf((byte)0);
        json.WriteString(name, Encoding.Latin1.GetString(end < 0 ? characters : characters[..end]));
    }

    public void Opaque(string name, scoped Span<byte> bytes) => WriteHex(name, bytes);

    public void Bytes(string name, int count, ref ReadOnlySpan<byte> bytes)
    {
        if (name == "unknownHex" && bytes.IsEmpty)
        {
            return;
        }

        WriteHex(name, bytes);
    }

    public void Fill(int count, ref Remainder bytes)
    {
    }

    public void Rest(int boundary, ref Remainder bytes)
    {
        if (!bytes.Bytes.IsEmpty)
        {
            WriteHex("restHex", bytes.Bytes);
        }
    }

    public void Records<T>(string name, int count, ref RecordList<T> records)
        where T : struct, IRecord, allows ref struct
    {
        json.WriteStartArray(name);
        foreach (var record in records)
        {
            var wire = this;
            json.WriteStartObject();
            Out(in record, ref wire);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public void RecordsToEnd<T>(string name, int headSize, ref RecordList<T> records)
        where T : struct, IRecord, allows ref struct => Records(name, records.Count, ref records);

    public void Begin(string name) => json.WriteStartObject(name);

    public void End() => json.WriteEndObject();

    public void Refuse(string item, string reason)
    {
    }

    /// <summary>Tells all fields of a record.</summary>
    public static void Out<T>(scoped in T record, scoped ref JsonWire wire)
        where T : struct, IRecord, allows ref struct => Unsafe.AsRef(in record).Pass(ref wire);

    // What is all readable is told as text too.
    private void WriteHex(string name, ReadOnlySpan<byte> bytes)
    {
        json.WriteString(name, Convert.ToHexStringLower(bytes));
        if (bytes.Length > 0 && name.EndsWith(Hex, StringComparison.Ordinal) && !bytes.ContainsAnyExceptInRange((byte)' ', (byte)'~'))
        {
            json.WriteString(name[..^Hex.Length] + "Text", Encoding.ASCII.GetString(bytes));
        }
    }
}

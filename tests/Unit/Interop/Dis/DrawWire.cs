using System.Numerics;
using System.Runtime.CompilerServices;
using Parapet.Interop.Dis;
using Parapet.Interop.Dis.Layout;

namespace Parapet.Tests.Unit.Interop.Dis;

/// <summary>Draws a PDU: any value in any field, and a few of whatever may be several.</summary>
internal readonly struct DrawWire(Random random, PduType type) : IWire
{
    public int Left => 0;

    public static T Draw<T>(Random random)
        where T : struct, IPdu, allows ref struct
    {
        T pdu = default;
        var wire = new DrawWire(random, T.Type);
        pdu.Pass(ref wire);
        return pdu;
    }

    public void Block(int size, string item)
    {
    }

    public void Byte(string name, ref byte value) => value = name switch
    {
        "version" => (byte)random.Next(6, 8),
        "number" => (byte)random.Next(2, 6),
        _ => (byte)random.Next(256),
    };

    // Data of an application begin with four bytes of their own, which a few drawn ones may lack: without that class.
    public void UInt16(string name, ref ushort value) => value = (ushort)random.Next(name == "encoding" ? 32768 : 65536);

    public void UInt32(string name, ref uint value) => value = (uint)random.NextInt64(1L << 32);

    public void UInt64(string name, ref ulong value) => value = (ulong)random.NextInt64();

    public void Single(string name, ref float value) => value = (float)Real();

    public void Double(string name, ref double value) => value = Real();

    public void Vector(string name, ref Vector3 value) => value = new((float)Real(), (float)Real(), (float)Real());

    public void Place(string name, ref Position<Ecef> value) => value = new(Real(), Real(), Real());

    public void Code<T>(string name, ref T value)
        where T : unmanaged, Enum
    {
        if (typeof(T) == typeof(PduType))
        {
            value = (T)(object)type;
        }
        else
        {
            var known = Enum.GetValues<T>();
            value = known[random.Next(known.Length)];
        }
    }

    public void Time(string name, ref DisTimestamp value) => value = new((uint)random.NextInt64(1L << 32));

    public void Count(ref byte value) => value = (byte)random.Next(4);

    // One at least: a signal without data is malformed to tshark.
    public void Count(ref ushort value) => value = (ushort)random.Next(1, 20);

    public void Count(ref uint value) => value = (uint)random.Next(4);

    public void Length(ref byte value) => value = 0;

    public void Padding(ref byte value) => value = (byte)random.Next(256);

    public void Padding(ref ushort value) => value = (ushort)random.Next(65536);

    public void Padding(ref uint value) => value = (uint)random.NextInt64(1L << 32);

    public void Text(string name, scoped Span<byte> characters)
    {
        characters.Clear();
        for (var i = random.Next(characters.Length); i >= 0; i--)
        {
            characters[i] = (byte)random.Next('A', 'Z');
        }
    }

    public void Opaque(string name, scoped Span<byte> bytes) => random.NextBytes(bytes);

    public void Bytes(string name, int count, ref ReadOnlySpan<byte> bytes)
    {
        var drawn = new byte[count];
        random.NextBytes(drawn);
        bytes = drawn;
    }

    public void Fill(int count, ref Remainder bytes) => bytes = default;

    public void Rest(int boundary, ref Remainder bytes) => bytes = default;

    public void Records<T>(string name, int count, ref RecordList<T> records)
        where T : struct, IRecord, allows ref struct
    {
        var builder = new RecordListBuilder<T>(new byte[1 << 16]);
        var wire = this;
        for (var i = 0; i < count; i++)
        {
            T record = default;
            record.Pass(ref wire);
            builder.Add(in record);
        }

        records = builder.List;
    }

    public void RecordsToEnd<T>(string name, int headSize, ref RecordList<T> records)
        where T : struct, IRecord, allows ref struct => Records(name, random.Next(4), ref records);

    public void Begin(string name)
    {
    }

    public void End()
    {
    }

    public void Refuse(string item, string reason)
    {
    }

    private double Real() => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-3, 9));
}

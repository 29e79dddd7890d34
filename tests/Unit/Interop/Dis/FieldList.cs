using System.Numerics;
using System.Runtime.CompilerServices;
using Parapet.Interop.Dis;
using Parapet.Interop.Dis.Layout;
using Xunit;

namespace Parapet.Tests.Unit.Interop.Dis;

/// <summary>One field of the wire: where it lies, how many bytes it takes, and what is in it.</summary>
internal readonly record struct Field(int Offset, int Size, string Name, object Value);

/// <summary>Lists every field of a PDU with its place, counts and padding included: by this it is held against others.</summary>
internal sealed class FieldList
{
    public List<Field> Fields { get; } = [];

    public int Offset { get; private set; }

    public static FieldList Of<T>(scoped in T record)
        where T : struct, IRecord, allows ref struct
    {
        var list = new FieldList();
        var wire = new Wire(list);
        Unsafe.AsRef(in record).Pass(ref wire);
        return list;
    }

    public override string ToString() => string.Join('\n', Fields.Select(field => FormattableString.Invariant($"{field.Offset} {field.Size} {field.Name} {field.Value}")));

    private void Add(int size, string name, object value)
    {
        Fields.Add(new(Offset, size, name, value));
        Offset += size;
    }

    private readonly struct Wire(FieldList list) : IWire
    {
        public int Left => 0;

        public void Block(int size, string item)
        {
        }

        public void Byte(string name, ref byte value) => list.Add(1, name, value);

        public void UInt16(string name, ref ushort value) => list.Add(2, name, value);

        public void UInt32(string name, ref uint value) => list.Add(4, name, value);

        public void UInt64(string name, ref ulong value) => list.Add(8, name, value);

        public void Single(string name, ref float value) => list.Add(4, name, value);

        public void Double(string name, ref double value) => list.Add(8, name, value);

        public void Vector(string name, ref Vector3 value)
        {
            list.Add(4, name + ".x", value.X);
            list.Add(4, name + ".y", value.Y);
            list.Add(4, name + ".z", value.Z);
        }

        public void Place(string name, ref Position<Ecef> value)
        {
            list.Add(8, name + ".x", value.X);
            list.Add(8, name + ".y", value.Y);
            list.Add(8, name + ".z", value.Z);
        }

        public void Code<T>(string name, ref T value)
            where T : unmanaged, Enum => list.Add(Unsafe.SizeOf<T>(), name, Convert.ToUInt32(value));

        public void Time(string name, ref DisTimestamp value) => list.Add(4, name, value);

        public void Count(ref byte value) => list.Add(1, "count", value);

        public void Count(ref ushort value) => list.Add(2, "count", value);

        public void Count(ref uint value) => list.Add(4, "count", value);

        public void Length(ref byte value) => list.Add(1, "length", value);

        public void Padding(ref byte value) => list.Add(1, "padding", value);

        public void Padding(ref ushort value) => list.Add(2, "padding", value);

        public void Padding(ref uint value) => list.Add(4, "padding", value);

        public void Text(string name, scoped Span<byte> characters) => list.Add(characters.Length, name, Convert.ToHexString(characters));

        public void Opaque(string name, scoped Span<byte> bytes) => list.Add(bytes.Length, name, Convert.ToHexString(bytes));

        public void Bytes(string name, int count, ref ReadOnlySpan<byte> bytes) => list.Add(bytes.Length, name, Convert.ToHexString(bytes));

        public void Fill(int count, ref Remainder bytes) => list.Add(bytes.IsReceived ? bytes.Bytes.Length : count, "fill", bytes.IsReceived ? Convert.ToHexString(bytes.Bytes) : new string('0', 2 * count));

        public void Rest(int boundary, ref Remainder bytes) => Fill(-list.Offset & (boundary - 1), ref bytes);

        public void Records<T>(string name, int count, ref RecordList<T> records)
            where T : struct, IRecord, allows ref struct
        {
            var wire = this;
            foreach (var record in records)
            {
                Unsafe.AsRef(in record).Pass(ref wire);
            }
        }

        public void RecordsToEnd<T>(string name, int headSize, ref RecordList<T> records)
            where T : struct, IRecord, allows ref struct => Records(name, records.Count, ref records);

        public void Begin(string name)
        {
        }

        public void End()
        {
        }

        public void Refuse(string item, string reason) => Assert.Fail($"{item}: {reason}");
    }
}

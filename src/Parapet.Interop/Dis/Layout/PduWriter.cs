using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Parapet.Interop.Dis.Layout;

/// <summary>Writes fields into bytes. What does not fit, or is more than a count can tell of, is left out, and said by <see cref="IsFull"/>.</summary>
internal ref struct PduWriter(Span<byte> bytes) : IWire
{
    private readonly int _size = bytes.Length;
    private Span<byte> _left = bytes;
    private Span<byte> _block;
    private int _at;

    public bool IsFull { get; private set; }

    public readonly int Written => _size - _left.Length;

    public readonly int Left => 0;

    /// <summary>Writes a record, which stays as it is: a writer only reads its fields.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Out<T>(scoped in T record, scoped ref PduWriter writer)
        where T : struct, IRecord, allows ref struct => Unsafe.AsRef(in record).Pass(ref writer);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Block(int size, string item)
    {
        _at = 0;
        if (_left.Length >= size)
        {
            _block = _left[..size];
            _left = _left[size..];
        }
        else
        {
            // What does not fit goes where nobody looks.
            IsFull = true;
            _left = default;
            _block = new byte[size];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Byte(string name, ref byte value) => _block[_at++] = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void UInt16(string name, ref ushort value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(_block[_at..], value);
        _at += sizeof(ushort);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void UInt32(string name, ref uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(_block[_at..], value);
        _at += sizeof(uint);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void UInt64(string name, ref ulong value)
    {
        BinaryPrimitives.WriteUInt64BigEndian(_block[_at..], value);
        _at += sizeof(ulong);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Single(string name, ref float value)
    {
        BinaryPrimitives.WriteSingleBigEndian(_block[_at..], value);
        _at += sizeof(float);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Double(string name, ref double value)
    {
        BinaryPrimitives.WriteDoubleBigEndian(_block[_at..], value);
        _at += sizeof(double);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Vector(string name, ref Vector3 value)
    {
        Single(name, ref value.X);
        Single(name, ref value.Y);
        Single(name, ref value.Z);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Place(string name, ref Position<Ecef> value)
    {
        var (x, y, z) = value;
        Double(name, ref x);
        Double(name, ref y);
        Double(name, ref z);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Code<T>(string name, ref T value)
        where T : unmanaged, Enum
    {
        if (Unsafe.SizeOf<T>() == sizeof(byte))
        {
            Byte(name, ref Unsafe.As<T, byte>(ref value));
        }
        else if (Unsafe.SizeOf<T>() == sizeof(ushort))
        {
            UInt16(name, ref Unsafe.As<T, ushort>(ref value));
        }
        else
        {
            UInt32(name, ref Unsafe.As<T, uint>(ref value));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Time(string name, ref DisTimestamp value)
    {
        var raw = value.Raw;
        UInt32(name, ref raw);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Count(ref byte value) => Byte("", ref value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Count(ref ushort value) => UInt16("", ref value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Count(ref uint value) => UInt32("", ref value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Length(ref byte value) => Byte("", ref value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Padding(ref byte value) => Byte("", ref value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Padding(ref ushort value) => UInt16("", ref value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Padding(ref uint value) => UInt32("", ref value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Text(string name, scoped Span<byte> characters) => Opaque(name, characters);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Opaque(string name, scoped Span<byte> bytes)
    {
        bytes.CopyTo(_block[_at..]);
        _at += bytes.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Bytes(string name, int count, ref ReadOnlySpan<byte> bytes) => Append(bytes, count == bytes.Length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill(int count, ref Remainder bytes)
    {
        if (bytes.IsReceived)
        {
            Append(bytes.Bytes, isTold: true);
        }
        else if (_left.Length < count)
        {
            IsFull = true;
        }
        else
        {
            _left[..count].Clear();
            _left = _left[count..];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rest(int boundary, ref Remainder bytes) => Fill(-Written & (boundary - 1), ref bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Records<T>(string name, int count, ref RecordList<T> records)
        where T : struct, IRecord, allows ref struct => Append(records.Bytes, count == records.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void RecordsToEnd<T>(string name, int headSize, ref RecordList<T> records)
        where T : struct, IRecord, allows ref struct => Append(records.Bytes, isTold: true);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Begin(string name)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void End()
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Refuse(string item, string reason) => IsFull = true;

    // More than its count can tell of does not fit either.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(ReadOnlySpan<byte> bytes, bool isTold)
    {
        if (isTold && bytes.TryCopyTo(_left))
        {
            _left = _left[bytes.Length..];
        }
        else
        {
            IsFull = true;
        }
    }
}

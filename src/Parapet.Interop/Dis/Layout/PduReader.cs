using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Dis.Layout;

/// <summary>Reads fields from bytes. After the first that is cut short all further ones are zero, and the fault tells of the first.</summary>
/// <param name="bytes">From the first field on.</param>
/// <param name="isTight">Whether nothing fills records up.</param>
internal ref struct PduReader(ReadOnlySpan<byte> bytes, bool isTight = false) : IWire
{
    // Where what is cut short is read from.
    private static readonly byte[] s_zeros = new byte[256];

    private readonly bool _isTight = isTight;
    private ReadOnlySpan<byte> _left = bytes;
    private ReadOnlySpan<byte> _block;
    private int _at;
    private Failure _failure;

    public readonly bool HasFailed => _failure.Item is not null;

    public readonly int Left => _left.Length;

    /// <summary>What stood in the way, where <see cref="HasFailed"/>.</summary>
    public readonly WireFault Fault(string pdu, int size) => Failure.Told(_failure, pdu, size);

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
            CutShort(size, item);
            _block = s_zeros.AsSpan(0, size);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Byte(string name, ref byte value) => value = _block[_at++];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void UInt16(string name, ref ushort value)
    {
        value = BinaryPrimitives.ReadUInt16BigEndian(_block[_at..]);
        _at += sizeof(ushort);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void UInt32(string name, ref uint value)
    {
        value = BinaryPrimitives.ReadUInt32BigEndian(_block[_at..]);
        _at += sizeof(uint);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void UInt64(string name, ref ulong value)
    {
        value = BinaryPrimitives.ReadUInt64BigEndian(_block[_at..]);
        _at += sizeof(ulong);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Single(string name, ref float value)
    {
        value = BinaryPrimitives.ReadSingleBigEndian(_block[_at..]);
        _at += sizeof(float);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Double(string name, ref double value)
    {
        value = BinaryPrimitives.ReadDoubleBigEndian(_block[_at..]);
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
        var (x, y, z) = (0.0, 0.0, 0.0);
        Double(name, ref x);
        Double(name, ref y);
        Double(name, ref z);
        value = new(x, y, z);
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
        var raw = 0u;
        UInt32(name, ref raw);
        value = new(raw);
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
        _block.Slice(_at, bytes.Length).CopyTo(bytes);
        _at += bytes.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Bytes(string name, int count, ref ReadOnlySpan<byte> bytes)
    {
        if (_left.Length < count)
        {
            CutShort(count, name);
            count = 0;
        }

        bytes = _left[..count];
        _left = _left[count..];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill(int count, ref Remainder bytes)
    {
        count = _isTight ? 0 : Math.Min(count, _left.Length);
        bytes = new(_left[..count]);
        _left = _left[count..];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rest(int boundary, ref Remainder bytes)
    {
        bytes = new(_left);
        _left = default;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Records<T>(string name, int count, ref RecordList<T> records)
        where T : struct, IRecord, allows ref struct
    {
        if (T.FixedSize > 0)
        {
            ReadOnlySpan<byte> all = default;
            Bytes(name, count * T.FixedSize, ref all);
            records = new(all, count);
        }
        else if (count > 0)
        {
            var walked = Walk<T>(_left, count, 0, isTight: false, _failure);
            var isTight = false;
            if (T.IsFilled && (walked.Failure.Item is not null || walked.Taken < _left.Length))
            {
                // Records that are filled up end a PDU. Where they do not, those of a sender that fills nothing may.
                var tight = Walk<T>(_left, count, 0, isTight: true, _failure);
                isTight = tight.Failure.Item is null && tight.Taken == _left.Length;
                walked = isTight ? tight : walked;
            }

            records = new(_left[..walked.Taken], count, isTight);
            _left = _left[walked.Taken..];
            _failure = walked.Failure;
        }
        else
        {
            records = default;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void RecordsToEnd<T>(string name, int headSize, ref RecordList<T> records)
        where T : struct, IRecord, allows ref struct
    {
        var walked = Walk<T>(_left, int.MaxValue, headSize, isTight: false, _failure);
        records = new(_left[..walked.Taken], walked.Count);
        _left = _left[walked.Taken..];
        _failure = walked.Failure;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Begin(string name)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void End()
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Refuse(string item, string reason)
    {
        _failure = HasFailed ? _failure : new(item, reason, _left.Length, 0);
        _left = default;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CutShort(int size, string item)
    {
        _failure = HasFailed ? _failure : new(item, null, _left.Length, size);
        _left = default;
    }

    // By values and with a reader of its own, so that the fields of the other can stay in registers.
    private static Walked Walk<T>(ReadOnlySpan<byte> bytes, int most, int headSize, bool isTight, Failure failure)
        where T : struct, IRecord, allows ref struct
    {
        var reader = new PduReader(bytes, isTight) { _failure = failure };
        var count = 0;
        for (; count < most && !reader.HasFailed && reader.Begins(headSize); count++)
        {
            T record = default;
            record.Pass(ref reader);
        }

        return new(reader.HasFailed ? bytes.Length : bytes.Length - reader._left.Length, count, reader._failure);
    }

    private readonly bool Begins(int headSize) =>
        headSize == 0 || (_left.Length >= headSize && _left[..headSize].ContainsAnyExcept((byte)0));

    private readonly record struct Walked(int Taken, int Count, Failure Failure);

    /// <summary>The first thing that stood in the way.</summary>
    /// <param name="Item">Null where there is none.</param>
    /// <param name="Reason">Null where bytes are missing.</param>
    /// <param name="Left">How many bytes were left there.</param>
    /// <param name="Needed">How many were needed there.</param>
    private readonly record struct Failure(string? Item, string? Reason, int Left, int Needed)
    {
        public static WireFault Told(Failure failure, string pdu, int size) =>
            new(size - failure.Left, $"{pdu}, {failure.Item}", failure.Reason ?? $"{failure.Left} bytes are left; {failure.Needed} are needed");
    }
}

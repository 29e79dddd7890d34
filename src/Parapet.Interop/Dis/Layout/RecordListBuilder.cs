using System.Runtime.CompilerServices;

namespace Parapet.Interop.Dis.Layout;

/// <summary>Lays records into memory of the caller's, for a PDU to be sent.</summary>
/// <param name="room">Where they go; it must live until the PDU is written.</param>
public ref struct RecordListBuilder<T>(Span<byte> room)
    where T : struct, IRecord, allows ref struct
{
    private readonly Span<byte> _room = room;
    private int _used;
    private int _count;

    /// <summary>All that were added.</summary>
    public readonly RecordList<T> List => new(_room[.._used], _count);

    /// <summary>Adds one behind the others.</summary>
    /// <exception cref="ArgumentException">It does not fit in the room.</exception>
    public void Add(scoped in T record)
    {
        var writer = new PduWriter(_room[_used..]);
        writer.Listed(ref Unsafe.AsRef(in record));
        if (writer.IsFull)
        {
            throw new ArgumentException($"record {_count + 1} does not fit in what is left of {_room.Length} bytes", nameof(record));
        }

        _used += writer.Written;
        _count++;
    }
}

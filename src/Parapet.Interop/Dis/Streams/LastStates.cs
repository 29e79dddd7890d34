using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Dis.Streams;

/// <summary>
/// The last state that came of each entity, by which one that comes again or too late is known. A timestamp of zero is
/// that of a simulation that keeps no time: its states are taken as they come.
/// </summary>
internal sealed class LastStates(int most, Duration timeOut)
{
    private readonly Dictionary<EntityId, LastState> _states = [];

    public NotTaken? WhyNot(in DisPdu pdu, Instant at)
    {
        var timestamp = pdu.Header.Timestamp;
        if (pdu.Header.Type is not (PduType.EntityState or PduType.EntityStateUpdate) || timestamp.Raw == 0 || pdu.Bytes.Length < PduHeader.Size + EntityId.Size)
        {
            return null;
        }

        var entity = EntityOf(pdu.Bytes);
        ref var last = ref CollectionsMarshal.GetValueRefOrNullRef(_states, entity);
        var state = new LastState(timestamp, Mark(pdu.Bytes), at);
        if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref last))
        {
            Remember(entity, state);
            return null;
        }

        if (at - last.At <= timeOut && last.Timestamp.IsAbsolute == timestamp.IsAbsolute)
        {
            var since = timestamp.UnitsSince(last.Timestamp);
            if (since < 0)
            {
                return NotTaken.OutOfOrder;
            }

            if (since == 0 && last.Mark == state.Mark)
            {
                return NotTaken.Duplicate;
            }
        }

        last = state;
        return null;
    }

    private void Remember(EntityId entity, LastState state)
    {
        if (_states.Count >= most)
        {
            foreach (var (silent, last) in _states)
            {
                if (state.At - last.At > timeOut)
                {
                    _states.Remove(silent);
                }
            }
        }

        if (_states.Count < most)
        {
            _states.Add(entity, state);
        }
    }

    private static EntityId EntityOf(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt16BigEndian(bytes[PduHeader.Size..]),
        BinaryPrimitives.ReadUInt16BigEndian(bytes[(PduHeader.Size + 2)..]),
        BinaryPrimitives.ReadUInt16BigEndian(bytes[(PduHeader.Size + 4)..]));

    // Not for safety: two states with one timestamp that differ are told apart, as of a sender with a coarse clock.
    private static ulong Mark(ReadOnlySpan<byte> bytes)
    {
        const ulong Factor = 0x9E3779B97F4A7C15;
        var mark = (ulong)bytes.Length;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            mark = BitOperations.RotateLeft((mark ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * Factor, 29);
        }

        foreach (var one in bytes)
        {
            mark = BitOperations.RotateLeft((mark ^ one) * Factor, 29);
        }

        return mark;
    }

    private readonly record struct LastState(DisTimestamp Timestamp, ulong Mark, Instant At);
}

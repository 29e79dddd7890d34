using System.Buffers.Binary;
using Parapet.Interop.Captures;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Asterix.Recordings;

/// <summary>Takes the datagrams of a capture that carry data blocks, bare or in frames of ORADIS; all others are offered to whoever takes them.</summary>
internal sealed class CaptureSource(ReadAhead octets, IDatagramTaker? others, FaultList faults) : IFrameSource
{
    private readonly CaptureReader _capture = new(octets, faults);
    private readonly OradisFraming _oradis = new();
    private readonly HashSet<Endpoint> _known = [];

    // A datagram in frames of ORADIS: what of it is left.
    private int _left;
    private int _at;
    private byte[] _framed = [];
    private Envelope _envelope;

    /// <inheritdoc/>
    public long Position => octets.Position;

    public PacketCounts Packets => _capture.Counts;

    /// <summary>Datagrams that carry something else.</summary>
    public long OtherPayloads { get; private set; }

    /// <inheritdoc/>
    public bool Next(out Frame frame)
    {
        if (_left > 0 && NextFramed(out frame))
        {
            return true;
        }

        while (_capture.Next(out var datagram))
        {
            var payload = datagram.Payload;
            var areBlocks = Framing.AreBlocks(payload);
            if (!areBlocks && IsOradis(payload))
            {
                _known.Add(datagram.Destination);
                Keep(datagram);
                return NextFramed(out frame);
            }

            // Blocks that are damaged are told by the company they keep.
            if (areBlocks ? _known.Add(datagram.Destination) || true : _known.Contains(datagram.Destination))
            {
                frame = new() { Offset = datagram.Offset, Time = Of(datagram.UnixNanoseconds), Blocks = payload, Packet = datagram.Packet, Destination = datagram.Destination };
                return true;
            }

            OtherPayloads++;
            others?.Take(datagram);
        }

        frame = default;
        return false;
    }

    private static RecordedTime Of(long? unixNanoseconds) => unixNanoseconds is { } nanoseconds ? new(TimeOrigin.Unix, nanoseconds) : default;

    private static bool IsOradis(ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty)
        {
            return false;
        }

        while (payload.Length > OradisFraming.Head)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(payload);
            if (length <= OradisFraming.Head || length > payload.Length || !Framing.AreBlocks(payload[OradisFraming.Head..length]))
            {
                return false;
            }

            payload = payload[length..];
        }

        return payload.IsEmpty;
    }

    private void Keep(in Datagram datagram)
    {
        _framed = datagram.Payload.Length > _framed.Length ? new byte[datagram.Payload.Length] : _framed;
        datagram.Payload.CopyTo(_framed);
        (_at, _left) = (0, datagram.Payload.Length);
        _envelope = new(datagram.Offset, datagram.UnixNanoseconds, datagram.Packet, datagram.Destination);
    }

    private bool NextFramed(out Frame frame)
    {
        frame = default;
        var rest = _framed.AsSpan(_at, _left);
        if (_oradis.Measure(rest) is not { } measured)
        {
            return false;
        }

        frame = new()
        {
            Offset = _envelope.Offset + _at + OradisFraming.Head,
            Time = _envelope.UnixNanoseconds is null ? _oradis.Time(rest) : Of(_envelope.UnixNanoseconds),
            Blocks = rest[measured.Blocks],
            Packet = _envelope.Packet,
            Destination = _envelope.Destination,
        };
        (_at, _left) = (_at + measured.Octets, _left - measured.Octets);
        return true;
    }

    private readonly record struct Envelope(long Offset, long? UnixNanoseconds, long Packet, Endpoint Destination);
}

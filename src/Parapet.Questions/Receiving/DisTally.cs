using Parapet.Interop.Dis;
using Parapet.Interop.Dis.Streams;
using Parapet.Interop.Wire;

namespace Parapet.Questions.Receiving;

/// <summary>Counts PDUs by type, and what is not taken by its reason.</summary>
/// <param name="filter">What is wanted.</param>
internal sealed class DisTally(DisFilter filter) : ITally
{
    private readonly DisReceiver _receiver = new(filter);
    private readonly SortedDictionary<PduType, long> _types = [];

    /// <summary>Takes one of the wanted PDUs, and says what is wrong where its body cannot be read.</summary>
    public delegate WireFault? Taker(in DisPdu pdu);

    /// <summary>Datagrams that came.</summary>
    public long Datagrams => _receiver.Counters.Datagrams;

    public void Take(ReadOnlySpan<byte> datagram, Instant at) => Take(datagram, at, null);

    /// <param name="taker">Given every PDU that is wanted; null where they are counted alone.</param>
    /// <inheritdoc cref="Take(ReadOnlySpan{byte}, Instant)"/>
    public void Take(ReadOnlySpan<byte> datagram, Instant at, Taker? taker)
    {
        var wanted = _receiver.Take(datagram, at);
        while (wanted.Next(out var pdu))
        {
            if (taker?.Invoke(in pdu) is { } fault)
            {
                _receiver.Refuse(fault);
                continue;
            }

            _types[pdu.Header.Type] = _types.GetValueOrDefault(pdu.Header.Type) + 1;
        }
    }

    public HeardStandard Told(long? dropped = null) => new()
    {
        Standard = "dis",
        Datagrams = _receiver.Counters.Datagrams,
        Dropped = dropped,
        Bytes = _receiver.Counters.Bytes,
        Kinds = [.. _types.Select(type => new HeardKind(type.Key.ToString(), type.Value))],
        NotTaken = [.. Enum.GetValues<NotTaken>().Where(reason => _receiver.Counters[reason] > 0).Select(reason => new HeardKind(reason.ToString(), _receiver.Counters[reason]))],
        LastFault = _receiver.LastFault?.ToString(),
    };
}

using Parapet.Interop.Dis;
using Parapet.Interop.Dis.Streams;

namespace Parapet.Questions.Receiving;

/// <summary>Counts PDUs by type, and what is not taken by its reason.</summary>
/// <param name="exercise">Null for every exercise.</param>
internal sealed class DisTally(byte? exercise) : ITally
{
    private readonly DisReceiver _receiver = new(new() { Exercise = exercise });
    private readonly SortedDictionary<PduType, long> _types = [];

    public void Take(ReadOnlySpan<byte> datagram, Instant at)
    {
        var wanted = _receiver.Take(datagram, at);
        while (wanted.Next(out var pdu))
        {
            _types[pdu.Header.Type] = _types.GetValueOrDefault(pdu.Header.Type) + 1;
        }
    }

    public HeardStandard Told() => new()
    {
        Standard = "dis",
        Datagrams = _receiver.Counters.Datagrams,
        Bytes = _receiver.Counters.Bytes,
        Kinds = [.. _types.Select(type => new HeardKind(type.Key.ToString(), type.Value))],
        NotTaken = [.. Enum.GetValues<NotTaken>().Where(reason => _receiver.Counters[reason] > 0).Select(reason => new HeardKind(reason.ToString(), _receiver.Counters[reason]))],
        LastFault = _receiver.LastFault?.ToString(),
    };
}

using System.Globalization;
using Parapet.Interop.Asterix;
using Parapet.Interop.Wire;

namespace Parapet.Questions.Receiving;

/// <summary>Counts data blocks by category, and those of which there is no table or that are damaged. Records are not read: their editions are found when the capture is decoded.</summary>
internal sealed class AsterixTally : ITally
{
    private const string Damaged = "Damaged";
    private const string Unknown = "UnknownCategory";

    private readonly SortedDictionary<int, long> _categories = [];
    private readonly SortedDictionary<string, long> _notTaken = [];
    private WireFault? _last;
    private long _datagrams;
    private long _bytes;

    public void Take(ReadOnlySpan<byte> datagram, Instant at)
    {
        _datagrams++;
        _bytes += datagram.Length;
        var blocks = new DataBlocks(datagram);
        while (blocks.Next(out var block))
        {
            if (Editions.Categories.Contains(block.Category))
            {
                _categories[block.Category] = _categories.GetValueOrDefault(block.Category) + 1;
            }
            else
            {
                Count(Unknown);
            }
        }

        if (blocks.Fault is { } fault)
        {
            _last = fault;
            Count(Damaged);
        }
    }

    public HeardStandard Told(long? dropped = null) => new()
    {
        Standard = "asterix",
        Datagrams = _datagrams,
        Dropped = dropped,
        Bytes = _bytes,
        Kinds = [.. _categories.Select(category => new HeardKind(category.Key.ToString("000", CultureInfo.InvariantCulture), category.Value))],
        NotTaken = [.. _notTaken.Select(reason => new HeardKind(reason.Key, reason.Value))],
        LastFault = _last?.ToString(),
    };

    private void Count(string reason) => _notTaken[reason] = _notTaken.GetValueOrDefault(reason) + 1;
}

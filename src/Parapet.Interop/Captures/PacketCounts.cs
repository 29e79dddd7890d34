using System.Runtime.CompilerServices;

namespace Parapet.Interop.Captures;

/// <summary>How many packets of each kind a capture held so far.</summary>
public struct PacketCounts
{
    private Kinds _counts;

    /// <summary>Packets of one kind.</summary>
    public readonly long this[PacketKind kind] => _counts[(int)kind];

    /// <summary>All packets.</summary>
    public readonly long Total
    {
        get
        {
            long total = 0;
            foreach (var count in _counts)
            {
                total += count;
            }

            return total;
        }
    }

    internal void Add(PacketKind kind) => _counts[(int)kind]++;

    [InlineArray((int)PacketKind.OtherLink + 1)]
    private struct Kinds
    {
        private long _first;
    }
}

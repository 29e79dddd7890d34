using System.Runtime.InteropServices;
using Parapet.Flight.Targets;

namespace Parapet.Sensing.Radar.Sharing;

/// <summary>
/// The scans of one radar against one raid as they come while nothing is killed and every look has the energy of the
/// search. Whoever first asks for a scan makes it; other options that have the same radar at the same place read it, and
/// leave out what they have killed. Not for use by two threads at once.
/// </summary>
public sealed class ScanShare
{
    private readonly List<SharedPlot> _plots = [];
    private Scan[] _scans = [];
    private Truth? _raid;

    /// <summary>The raid as it was laid down: nothing in it is ever killed.</summary>
    internal Truth Raid => _raid ?? throw new InvalidOperationException("no raid has begun");

    /// <summary>Forgets the raid before.</summary>
    /// <param name="raid">Nobody may kill anything in it.</param>
    public void Begin(Truth raid)
    {
        _raid = raid;
        _plots.Clear();
        Array.Clear(_scans);
    }

    /// <summary>Whether a scan comes as it does here but for what was killed: not while a jammer that would fly has been.</summary>
    /// <param name="truth">Of the run that asks.</param>
    /// <param name="nominal">When the scan looks up its targets.</param>
    internal bool IsMetBy(Truth truth, Instant nominal)
    {
        foreach (var jammer in truth.Jammers)
        {
            if (truth.IsFlying(jammer, nominal) != Raid.IsFlying(jammer, nominal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The plots of a scan in order, if it was made already.</summary>
    /// <param name="looks">That were made for it.</param>
    internal bool TryRead(long scanIndex, Instant start, out ReadOnlySpan<SharedPlot> plots, out int looks)
    {
        plots = default;
        looks = 0;
        if (scanIndex >= _scans.Length || !_scans[scanIndex].IsMade || _scans[scanIndex].Start != start)
        {
            return false;
        }

        plots = CollectionsMarshal.AsSpan(_plots).Slice(_scans[scanIndex].First, _scans[scanIndex].Count);
        looks = _scans[scanIndex].Looks;
        return true;
    }

    /// <summary>Keeps a scan for those who come later.</summary>
    internal void Add(long scanIndex, Instant start, ReadOnlySpan<SharedPlot> plots, int looks)
    {
        if (scanIndex >= _scans.Length)
        {
            Array.Resize(ref _scans, (int)Math.Max(scanIndex + 1, 2 * _scans.Length));
        }

        _scans[scanIndex] = new(start, _plots.Count, plots.Length, looks, IsMade: true);
        _plots.AddRange(plots);
    }

    private readonly record struct Scan(Instant Start, int First, int Count, int Looks, bool IsMade);
}

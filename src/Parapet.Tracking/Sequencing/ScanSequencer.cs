namespace Parapet.Tracking.Sequencing;

/// <summary>
/// Puts scans that arrive late and out of order back into the order of their times, for trackers that take nothing
/// older than their newest. Each waits for a stated time after it was measured; the price is that every track is that
/// much older. What comes later still is counted and passed over. Not for use by two threads at once.
/// </summary>
/// <param name="patience">How long after its measurement a scan may arrive; not negative.</param>
/// <param name="most">How many scans may wait; when one more comes, the oldest is released early.</param>
public sealed class ScanSequencer<TScan>(Duration patience, int most = 4096)
{
    private readonly PriorityQueue<TScan, (Instant Measured, int Sensor, long Arrival)> _waiting = new();
    private Instant _released = new(long.MinValue);
    private long _arrivals;

    /// <summary>Scans passed over because a later one had already been released.</summary>
    public long Late { get; private set; }

    /// <summary>Scans that wait for their turn.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>Takes in a scan.</summary>
    /// <param name="sensor">Orders scans of one time, so that the order of arrival decides nothing.</param>
    public void Receive(Instant measured, int sensor, TScan scan)
    {
        if (measured < _released)
        {
            Late++;
        }
        else
        {
            _waiting.Enqueue(scan, (measured, sensor, _arrivals++));
        }
    }

    /// <summary>Releases the next scan that has waited long enough by <paramref name="now"/>; <see cref="Instant.Never"/> releases all.</summary>
    public bool TryNext(Instant now, out Instant measured, out TScan scan)
    {
        measured = default;
        if (!_waiting.TryPeek(out scan!, out var key) || (_waiting.Count <= most && now - patience < key.Measured))
        {
            return false;
        }

        _waiting.Dequeue();
        measured = _released = key.Measured;
        return true;
    }
}

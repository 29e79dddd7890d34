using Parapet.Interop.Asterix.Recordings;

namespace Parapet.Interop.Traffic;

/// <summary>
/// Counts on over midnight what tells the time of day alone. Messages may come up to half a day out of order; where the recording says when each was recorded, any
/// number of days may lie between them.
/// </summary>
internal sealed class DayClock
{
    private const double Day = 86_400;

    /// <summary>Of a recording, in seconds: more are no time but damage.</summary>
    private const double Longest = 3660 * Day;

    private double? _first;
    private double? _firstRecorded;
    private double _last;

    /// <summary>The time of the day that was asked for first; null before.</summary>
    public double? FirstSecondsOfDay => _first;

    /// <summary>Since the first that was asked for; before it is before zero.</summary>
    /// <param name="recorded">When the message was recorded; one that counts from midnight says nothing more.</param>
    public Instant Of(double secondsOfDay, RecordedTime recorded = default)
    {
        var at = recorded.Origin is TimeOrigin.Unix or TimeOrigin.Beginning ? recorded.Nanoseconds * 1e-9 : (double?)null;
        if (_first is not { } first)
        {
            (_first, _firstRecorded, _last) = (secondsOfDay, at, secondsOfDay);
            return Instant.Start;
        }

        var near = at - _firstRecorded is { } since && Math.Abs(since) <= Longest ? first + since : _last;
        _last = secondsOfDay + Math.Round((near - secondsOfDay) / Day) * Day;
        return Instant.FromSeconds(_last - first);
    }
}

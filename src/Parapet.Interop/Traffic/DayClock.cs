namespace Parapet.Interop.Traffic;

/// <summary>Counts on over midnight what tells the time of day alone. Messages may come up to half a day out of order.</summary>
internal sealed class DayClock
{
    private const double Day = 86_400;
    private double? _first;
    private double _last;

    /// <summary>The time of the day that was asked for first; null before.</summary>
    public double? FirstSecondsOfDay => _first;

    /// <summary>Since the first that was asked for; before it is before zero.</summary>
    public Instant Of(double secondsOfDay)
    {
        _last = _first is null ? secondsOfDay : secondsOfDay + Math.Round((_last - secondsOfDay) / Day) * Day;
        _first ??= secondsOfDay;
        return Instant.FromSeconds(_last - _first.Value);
    }
}

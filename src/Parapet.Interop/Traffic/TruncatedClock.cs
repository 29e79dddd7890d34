namespace Parapet.Interop.Traffic;

/// <summary>
/// Makes times of day of what is told modulo 512 s, as I001/141 tells it: the one next to a time of day that was told whole, within
/// four minutes of it either way, or three where midnight lies between.
/// </summary>
internal static class TruncatedClock
{
    /// <summary>A time is told in 16 bits of 1/128 s.</summary>
    public const double Span = 512;

    private const double Day = 86_400;

    /// <summary>The time of day in seconds, from 0 to below a day; a day is no multiple of the span, so that midnight breaks the count.</summary>
    /// <param name="truncated">From 0 to below <see cref="Span"/>.</param>
    /// <param name="near">A time of day that is known.</param>
    public static double Near(double truncated, double near)
    {
        var (best, least) = (truncated, double.PositiveInfinity);
        foreach (var day in (double[])[0, -Day, Day])
        {
            var since = Math.IEEERemainder(truncated - (near + day), Span);
            var time = near + day + since;
            if (time is >= 0 and < Day && Math.Abs(since) < least)
            {
                (best, least) = (time, Math.Abs(since));
            }
        }

        return best;
    }
}

namespace Parapet.Interop.Dis;

/// <summary>Time past the hour in units of 3600 s / 2^31, with its lowest bit set where the hour is that of UTC [IEEE1278].</summary>
/// <param name="Raw">As on the wire. 0, past no hour at all, is what simulations send that keep no time.</param>
public readonly record struct DisTimestamp(uint Raw)
{
    private const long UnitsPerHour = 1L << 31;
    private const double NanosecondsPerUnit = 3600e9 / UnitsPerHour;

    /// <summary>Clocks of the exercise are held to UTC; otherwise each simulation counts by its own.</summary>
    public bool IsAbsolute => (Raw & 1) != 0;

    /// <summary>From 0 to an hour, to the nearest nanosecond; a unit is 1.676 us.</summary>
    public Duration PastHour => new((long)Math.Round((Raw >> 1) * NanosecondsPerUnit));

    /// <summary>Whatever lies before or past the hour is wrapped into it.</summary>
    public static DisTimestamp FromPastHour(Duration pastHour, bool isAbsolute)
    {
        const long NanosecondsPerHour = 3_600_000_000_000;
        var within = ((pastHour.Nanoseconds % NanosecondsPerHour) + NanosecondsPerHour) % NanosecondsPerHour;
        var units = (long)Math.Round(within / NanosecondsPerUnit) % UnitsPerHour;
        return new(((uint)units << 1) | (isAbsolute ? 1u : 0u));
    }

    /// <summary>From another to this one, the short way round the hour: from -30 to just under 30 minutes.</summary>
    public Duration Since(DisTimestamp other) => new((long)Math.Round(UnitsSince(other) * NanosecondsPerUnit));

    /// <summary>The moment nearest to another at which this much of an hour is past, on the clock on which <paramref name="hour"/> began one.</summary>
    /// <param name="near">When it came, or is thought to have been sent.</param>
    /// <param name="hour">A moment at which an hour of the sender began.</param>
    public Instant Nearest(Instant near, Instant hour) => near + Since(FromPastHour(near - hour, IsAbsolute));

    internal int UnitsSince(DisTimestamp other) => (int)((Raw & ~1u) - (other.Raw & ~1u)) >> 1;

    public override string ToString() => FormattableString.Invariant($"{PastHour.Seconds:F6} s past the hour{(IsAbsolute ? " of UTC" : "")}");
}

namespace Parapet.Interop.Captures;

/// <summary>One interface of a pcapng capture: its link, and what its ticks are worth.</summary>
/// <param name="Link">The number that captures give to its kind.</param>
/// <param name="TicksPerSecond">Of its clock; 0 where it is not known, so that its packets have no time.</param>
/// <param name="OffsetSeconds">Added to every time.</param>
internal readonly record struct CaptureInterface(int Link, ulong TicksPerSecond, long OffsetSeconds)
{
    /// <summary>Where nothing else is said.</summary>
    public const ulong UsualTicks = 1_000_000;

    private const int Base = 10;

    /// <summary>The clock by the format's one byte for it: a power of ten, or of two with the upper bit set; null where it is finer than can be counted.</summary>
    public static ulong? Ticks(byte resolution)
    {
        var power = resolution & 0x7f;
        if ((resolution & 0x80) != 0)
        {
            return power < 64 ? 1UL << power : null;
        }

        if (power > 19)
        {
            return null;
        }

        var ticks = 1UL;
        for (var i = 0; i < power; i++)
        {
            ticks *= Base;
        }

        return ticks;
    }

    /// <summary>Nanoseconds since 1970; null where they would be out of count (after the year 2262).</summary>
    public long? Time(ulong ticks)
    {
        if (TicksPerSecond == 0)
        {
            return null;
        }

        var nanoseconds = (((Int128)(ticks / TicksPerSecond) + OffsetSeconds) * 1_000_000_000) + ((Int128)(ticks % TicksPerSecond) * 1_000_000_000 / TicksPerSecond);
        return nanoseconds >= 0 && nanoseconds <= long.MaxValue ? (long)nanoseconds : null;
    }
}

using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Parapet.Questions.Tracking;

/// <summary>
/// Reads a time of a case: seconds from its start, Unix seconds, or a date and time of ISO 8601 with its zone, which is the
/// Unix time that it names. Exact to the nanosecond, so that a scan and its plots meet however each is written.
/// </summary>
internal static class CaseTime
{
    public const string Allowed = "seconds within 9E+09, or a date and time with its zone, as 2026-11-28T21:30:00.5Z";

    private const decimal LongestSeconds = 9e9m;
    private const int LongestText = 40;

    public static bool TryRead(ReadOnlySpan<byte> field, out Instant time)
    {
        time = default;
        if (field.IsEmpty || field.Length > LongestText)
        {
            return false;
        }

        return Utf8Parser.TryParse(field, out decimal seconds, out var used) && used == field.Length ? TryNumber(seconds, out time) : TryText(field, out time);
    }

    private static bool TryNumber(decimal seconds, out Instant time)
    {
        time = default;
        if (Math.Abs(seconds) > LongestSeconds)
        {
            return false;
        }

        time = new((long)decimal.Round(seconds * 1_000_000_000));
        return true;
    }

    private static bool TryText(ReadOnlySpan<byte> field, out Instant time)
    {
        time = default;
        var text = Encoding.UTF8.GetString(field);
        var clock = text.IndexOf('T', StringComparison.Ordinal);
        if (clock < 0 || text.IndexOfAny(['Z', '+', '-'], clock) < 0
            || !DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            || Math.Abs((read - DateTimeOffset.UnixEpoch).Ticks) > (long)(LongestSeconds * TimeSpan.TicksPerSecond))
        {
            return false;
        }

        time = new((read - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick);
        return true;
    }
}

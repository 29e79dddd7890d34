namespace Parapet.Interop.Traffic;

/// <summary>Airborne velocity of an extended squitter [ICAO9871].</summary>
internal static class ModeSVelocity
{
    /// <summary>Over the ground; null where it is told through the air, or not at all: a heading is no course.</summary>
    /// <param name="content">The seven bytes of a message of type 19.</param>
    public static RecordedMotion? Of(ReadOnlySpan<byte> content)
    {
        var subtype = content[0] & 7;
        if (subtype is not (1 or 2))
        {
            return null;
        }

        var east = (content[1] & 3) << 8 | content[2];
        var north = (content[3] & 0x7f) << 3 | content[4] >> 5;
        if (east == 0 || north == 0)
        {
            return null;
        }

        // Of the second subtype, for what is faster than sound, a step is four knots.
        var step = subtype == 2 ? 4 : 1;
        var x = (east - 1) * step * ((content[1] & 4) != 0 ? -1 : 1);
        var y = (north - 1) * step * ((content[3] & 0x80) != 0 ? -1 : 1);
        var rate = (content[4] & 7) << 6 | content[5] >> 2;
        Speed? climb = rate == 0 ? null : TrafficUnits.FeetPerMinute((rate - 1) * 64 * ((content[4] & 8) != 0 ? -1 : 1));
        return new(Azimuth.Of(x, y), TrafficUnits.Knots(Math.Sqrt(x * x + y * y)), climb);
    }
}

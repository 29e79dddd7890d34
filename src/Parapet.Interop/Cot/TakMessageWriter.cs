using Parapet.Interop.Wire;

namespace Parapet.Interop.Cot;

/// <summary>Writes the fields of a message of TAK, the last first.</summary>
internal static class TakMessageWriter
{
    /// <summary>No message takes more bytes than this.</summary>
    public static int Bound(TakMessage message)
    {
        // A character takes three bytes of UTF-8 at most; a text has six bytes of number and length, and all else fits into 512.
        const int OfText = 6;
        var length = 512 + message.Unknown.Sum(part => part.Length);
        foreach (var text in Texts(message))
        {
            length += OfText + 3 * text.Length;
        }

        return length;
    }

    public static void Write(TakMessage message, ref ProtobufWriter writer)
    {
        writer.Raw(message.Unknown[0].AsSpan());
        if (message.Event is { } told)
        {
            var since = writer.Length;
            Event(told, message, ref writer);
            writer.Close(2, since);
        }

        if (message.Control is { } control)
        {
            var since = writer.Length;
            writer.Text(3, control.Contact);
            writer.Whole(2, control.Highest);
            writer.Whole(1, control.Lowest);
            writer.Close(1, since);
        }
    }

    private static IEnumerable<string> Texts(TakMessage message)
    {
        var told = message.Event;
        return ((string?[])
        [
            message.Control?.Contact, told?.Type, told?.Access, told?.Qos, told?.Opex, told?.Uid, told?.How, told?.OtherDetail, told?.Contact?.Callsign, told?.Contact?.Endpoint,
            told?.Group?.Name, told?.Group?.Role, told?.Precision?.PlaceSource, told?.Precision?.HeightSource, told?.Software?.Device, told?.Software?.Platform, told?.Software?.System, told?.Software?.Version,
        ]).OfType<string>();
    }

    private static void Event(CotEvent told, TakMessage message, ref ProtobufWriter writer)
    {
        writer.Raw(message.Unknown[1].AsSpan());
        if (told.HasDetail || message.Unknown[2].Length > 0)
        {
            var since = writer.Length;
            writer.Raw(message.Unknown[2].AsSpan());
            Detail(told, ref writer);
            writer.Close(15, since);
        }

        writer.Double(14, told.LinearErrorMetres);
        writer.Double(13, told.CircularErrorMetres);
        writer.Double(12, told.HeightMetres);
        writer.Double(11, told.LongitudeDegrees);
        writer.Double(10, told.LatitudeDegrees);
        writer.Text(9, told.How);
        writer.Whole(8, Milliseconds(told.Stale));
        writer.Whole(7, Milliseconds(told.Start));
        writer.Whole(6, Milliseconds(told.Time));
        writer.Text(5, told.Uid);
        writer.Text(4, told.Opex);
        writer.Text(3, told.Qos);
        writer.Text(2, told.Access);
        writer.Text(1, told.Type);
    }

    private static void Detail(CotEvent told, ref ProtobufWriter writer)
    {
        var since = writer.Length;
        if (told.Track is { } track)
        {
            writer.Double(2, track.CourseDegrees);
            writer.Double(1, track.SpeedMetresPerSecond);
            writer.Close(7, since);
        }

        since = writer.Length;
        if (told.Software is { } software)
        {
            writer.Text(4, software.Version);
            writer.Text(3, software.System);
            writer.Text(2, software.Platform);
            writer.Text(1, software.Device);
            writer.Close(6, since);
        }

        since = writer.Length;
        if (told.BatteryPercent is { } battery)
        {
            writer.Whole(1, battery);
            writer.Close(5, since);
        }

        since = writer.Length;
        if (told.Precision is { } precision)
        {
            writer.Text(2, precision.HeightSource);
            writer.Text(1, precision.PlaceSource);
            writer.Close(4, since);
        }

        since = writer.Length;
        if (told.Group is { } group)
        {
            writer.Text(2, group.Role);
            writer.Text(1, group.Name);
            writer.Close(3, since);
        }

        since = writer.Length;
        if (told.Contact is { } contact)
        {
            writer.Text(2, contact.Callsign);
            writer.Text(1, contact.Endpoint);
            writer.Close(2, since);
        }

        writer.Text(1, told.OtherDetail);
    }

    /// <summary>Since 1970; what was before is not told, for the field has no sign.</summary>
    private static ulong Milliseconds(DateTimeOffset time) => (ulong)Math.Max(0, time.ToUnixTimeMilliseconds());
}

using System.Text;

namespace Parapet.Interop.Traffic;

/// <summary>
/// Reads messages of Mode S [ICAO9871]: of the extended squitter (17, and 18 where it is an aircraft's own) identification, airborne position and velocity; of
/// all-call replies (11) who is there; of surveillance replies (4, 5, 20, 21) the altitude of whom an all-call or a squitter has told before, since their parity hides the
/// address. Messages with a wrong parity are faults; none is mended.
/// </summary>
internal sealed class ModeSDecoder(FlightBook book)
{
    private const string Letters = "#ABCDEFGHIJKLMNOPQRSTUVWXYZ##### ###############0123456789######";

    private readonly Dictionary<string, CompactPosition> _positions = [];

    /// <param name="message">7 or 14 bytes.</param>
    /// <param name="offset">Of the frame.</param>
    public void Read(ReadOnlySpan<byte> message, Instant time, long offset)
    {
        var format = message[0] >> 3;
        var isLong = format >= 16;
        if (isLong != (message.Length == 14))
        {
            book.Fail(offset, "Mode S", $"format {format} in {message.Length} bytes");
            return;
        }

        var rest = ModeSParity.RestOf(message);
        switch (format)
        {
            case 17:
            case 18 when (message[0] & 7) is 0 or 1:
                if (rest != 0)
                {
                    book.Fail(offset, "Mode S", "extended squitter with a wrong parity");
                    return;
                }

                Squitter(Own(message), message[4..11], time, offset);
                break;
            case 11:
                // The parity bears the interrogator's code of seven bits.
                if (rest > 0x7f)
                {
                    book.Fail(offset, "Mode S", "all-call reply with a wrong parity");
                    return;
                }

                book.Meet(Own(message));
                break;
            case 4 or 20:
                var address = TrafficUnits.Address(rest);
                if (book.Knows(address) && ModeSAltitude.Of13((message[2] & 0x1f) << 8 | message[3]) is { } height)
                {
                    book.Height(address, time, height, isGeometric: false);
                }

                break;
        }
    }

    private static string Own(ReadOnlySpan<byte> message) =>
        ((message[0] >> 3) == 18 && (message[0] & 7) == 1 ? "~" : "") + TrafficUnits.Address((uint)(message[1] << 16 | message[2] << 8 | message[3]));

    private void Squitter(string id, ReadOnlySpan<byte> content, Instant time, long offset)
    {
        var type = content[0] >> 3;
        book.Meet(id);
        switch (type)
        {
            case >= 1 and <= 4:
                if (Identification(content) is { Length: > 0 } callsign)
                {
                    book.Name(id, callsign);
                }

                break;
            case (>= 9 and <= 18) or (>= 20 and <= 22):
                Airborne(id, type >= 20, content, time, offset);
                break;
            case 19:
                if (ModeSVelocity.Of(content) is { } motion)
                {
                    book.Move(id, time, motion);
                }

                break;
        }
    }

    private static string Identification(ReadOnlySpan<byte> content)
    {
        var bits = 0UL;
        for (var i = 1; i < 7; i++)
        {
            bits = bits << 8 | content[i];
        }

        var text = new StringBuilder(8);
        for (var i = 7; i >= 0; i--)
        {
            text.Append(Letters[(int)(bits >> (6 * i)) & 63]);
        }

        var callsign = text.ToString().TrimEnd();
        return callsign.Contains('#', StringComparison.Ordinal) ? "" : callsign;
    }

    private void Airborne(string id, bool isGeometric, ReadOnlySpan<byte> content, Instant time, long offset)
    {
        var altitude = content[1] << 4 | content[2] >> 4;
        var height = isGeometric ? Length.FromMetres(altitude) : ModeSAltitude.Of12(altitude);
        if (height is { } told && altitude != 0)
        {
            book.Height(id, time, told, isGeometric);
        }

        if (!_positions.TryGetValue(id, out var position))
        {
            _positions[id] = position = new();
        }

        var isOdd = (content[2] & 4) != 0;
        var latitude = (content[2] & 3) << 15 | content[3] << 7 | content[4] >> 1;
        var longitude = (content[4] & 1) << 16 | content[5] << 8 | content[6];
        if (position.Add(isOdd, latitude, longitude, time) is var (north, east))
        {
            book.Place(id, time, north, east, offset);
        }
    }
}

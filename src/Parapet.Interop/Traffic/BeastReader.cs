using System.Buffers.Binary;

namespace Parapet.Interop.Traffic;

/// <summary>
/// Reads a stream of Beast's binary frames: 1A, a kind, six bytes of a counter of 12 MHz, one of strength, and a message of Mode S; a byte 1A within comes twice. The counter
/// tells times since the first frame; that of receivers disciplined by satellites, which counts otherwise, is not told apart.
/// </summary>
public static class BeastReader
{
    private const byte Escape = 0x1a;
    private const double TicksPerSecond = 12e6;

    /// <summary>Reads to the end of the stream.</summary>
    public static TrafficRecording Read(Stream stream)
    {
        var book = new FlightBook();
        var decoder = new ModeSDecoder(book);
        var bytes = new Buffered(stream);
        ulong? first = null;
        Span<byte> frame = stackalloc byte[7 + 14];
        var next = bytes.Next();
        while (next >= 0)
        {
            if (next != Escape)
            {
                // A byte between frames: the reader looks for the next one.
                book.Fail(bytes.Offset - 1, "frame", $"{next:X2}; allowed: 1A");
                while (next >= 0 && next != Escape)
                {
                    next = bytes.Next();
                }

                continue;
            }

            var begin = bytes.Offset - 1;
            var kind = bytes.Next();
            var length = kind switch { '1' => 2, '2' => 7, '3' => 14, '4' => 14, _ => -1 };
            if (length < 0)
            {
                book.Fail(begin, "kind", kind < 0 ? "cut off" : $"{kind:X2}; allowed: 31 to 34");
                next = kind;
                continue;
            }

            next = Body(ref bytes, frame[..(7 + length)], out var isWhole);
            if (!isWhole)
            {
                book.Fail(begin, "frame", "cut off, or broken by the next");
                continue;
            }

            book.Count();
            if (kind is '2' or '3')
            {
                var ticks = BinaryPrimitives.ReadUInt64BigEndian([0, 0, .. frame[..6]]);
                first ??= ticks;
                decoder.Read(frame[7..(7 + length)], Instant.FromSeconds((long)(ticks - first.Value) / TicksPerSecond), begin);
            }
        }

        return book.Recording(null);
    }

    /// <summary>Fills a frame; gives the byte behind it.</summary>
    private static int Body(ref Buffered bytes, Span<byte> frame, out bool isWhole)
    {
        isWhole = false;
        for (var i = 0; i < frame.Length; i++)
        {
            var value = bytes.Next();
            if (value == Escape)
            {
                value = bytes.Next();
                if (value != Escape)
                {
                    // A frame begins within this one: it is the byte after the escape that tells its kind.
                    bytes.Back();
                    return Escape;
                }
            }

            if (value < 0)
            {
                return -1;
            }

            frame[i] = (byte)value;
        }

        isWhole = true;
        return bytes.Next();
    }

    private struct Buffered(Stream stream)
    {
        private readonly byte[] _buffer = new byte[65_536];
        private int _at;
        private int _filled;
        private bool _isEnded;

        /// <summary>How many bytes were taken.</summary>
        public long Offset { get; private set; }

        public int Next()
        {
            if (_at >= _filled)
            {
                _at = 0;
                _filled = _isEnded ? 0 : stream.Read(_buffer);
                if (_filled <= 0)
                {
                    _isEnded = true;
                    _filled = 0;
                    return -1;
                }
            }

            Offset++;
            return _buffer[_at++];
        }

        /// <summary>Goes back over the byte that was taken last; at the end there is none.</summary>
        public void Back()
        {
            if (!_isEnded)
            {
                _at--;
                Offset--;
            }
        }
    }
}

using Parapet.Interop.Wire;

namespace Parapet.Interop.Asterix.Recordings;

/// <summary>Reads the frames of a recording one behind the other; where the octets are no frame, it looks for the next place where one begins.</summary>
internal sealed class FramedSource(ReadAhead octets, Framing framing, FaultList faults) : IFrameSource
{
    /// <summary>No frame of any format is longer.</summary>
    private const int MostFrame = ushort.MaxValue + 16;

    private const int SearchStep = 1 << 16;

    private bool _isLed = framing.Lead == 0;

    /// <inheritdoc/>
    public long Position => octets.Position;

    /// <inheritdoc/>
    public bool Next(out Frame frame)
    {
        frame = default;
        if (!_isLed)
        {
            octets.Skip(framing.Lead);
            _isLed = true;
        }

        while (octets.Has(1))
        {
            octets.Has(MostFrame);
            var (length, blocks) = At(octets.Unread) ?? (0, default);
            if (length > 0 && !IsMistaken(length))
            {
                var whole = octets.Unread[..length];
                frame = new() { Offset = octets.Position + blocks.GetOffsetAndLength(length).Offset, Time = framing.Time(whole), Blocks = whole[blocks], Length = length };
                octets.Take(length);
                return true;
            }

            Search();
        }

        return false;
    }

    /// <summary>The whole frame that begins at the first of the octets; null where none does.</summary>
    private (int Octets, Range Blocks)? At(ReadOnlySpan<byte> unread) =>
        unread.Length >= framing.HeadOctets && framing.Measure(unread) is { } measured && measured.Octets <= unread.Length && framing.IsWhole(unread[..measured.Octets])
            ? measured
            : null;

    /// <summary>Whether a frame's length is wrong: no other begins where it ends, and some begin within it.</summary>
    private bool IsMistaken(int length)
    {
        var unread = octets.Unread;
        return unread.Length > length && !BeginsHere(unread[length..]) && Find(unread, 1, length) >= 0;
    }

    /// <summary>Whether a frame of blocks of a known category begins at the first of the octets.</summary>
    private bool BeginsHere(ReadOnlySpan<byte> unread) =>
        unread.Length < framing.HeadOctets
        || (framing.Measure(unread) is { } measured && (measured.Octets > unread.Length ? !IsLast && framing.LooksLike(unread) : Holds(unread, measured)));

    /// <summary>Whether the window holds all that is left.</summary>
    private bool IsLast => octets.Unread.Length < MostFrame;

    private bool Holds(ReadOnlySpan<byte> unread, (int Octets, Range Blocks) measured) =>
        framing.IsWhole(unread[..measured.Octets]) && Framing.AreBlocks(unread[..measured.Octets][measured.Blocks]);

    /// <summary>The first place at which two frames begin one behind the other, or the last of all; -1 where none do.</summary>
    private int Find(ReadOnlySpan<byte> unread, int from, int to)
    {
        for (var at = from; at < Math.Min(to, unread.Length - framing.HeadOctets); at++)
        {
            var here = unread[at..];
            if (framing.Measure(here) is { } measured && measured.Octets <= here.Length && Holds(here, measured) && (here.Length == measured.Octets || BeginsHere(here[measured.Octets..])))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Goes on to where the next frame begins, and says what was passed over.</summary>
    private void Search()
    {
        var (start, reason) = (octets.Position, Reason());
        var found = -1;
        while (found < 0)
        {
            octets.Has(SearchStep + MostFrame);
            found = Find(octets.Unread, octets.Position == start ? 1 : 0, int.MaxValue);
            if (found < 0)
            {
                // What could be the beginning of a frame stays in the window.
                var isLast = octets.Unread.Length < SearchStep + MostFrame;
                octets.Take(isLast ? octets.Unread.Length : SearchStep);
                if (isLast)
                {
                    break;
                }
            }
        }

        octets.Take(Math.Max(found, 0));
        faults.Add(new(start, framing.Container == Container.Raw ? "data block" : $"{framing.Container} frame", $"{reason}; {octets.Position - start} octets passed over"));
    }

    private string Reason()
    {
        var unread = octets.Unread;
        if (unread.Length < framing.HeadOctets)
        {
            return $"{unread.Length} octets are left; a head has {framing.HeadOctets}";
        }

        return framing.Measure(unread) is not { } measured ? "a length that none can have"
            : measured.Octets > unread.Length ? $"{measured.Octets} octets are announced and {unread.Length} are left"
            : framing.IsWhole(unread[..measured.Octets]) ? "a length at whose end nothing begins"
            : "its last octets are not those of its format";
    }
}

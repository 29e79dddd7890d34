using Parapet.Interop.Wire;

namespace Parapet.Interop.Asterix.Recordings;

/// <summary>Reads the frames of a recording one behind the other; where the octets are no frame, it looks for the next place where one begins.</summary>
internal sealed class FramedSource(ReadAhead octets, Framing framing, FaultList faults) : IFrameSource
{
    /// <summary>No frame of any format is longer.</summary>
    private const int MostFrame = ushort.MaxValue + 16;

    private const int SearchStep = 1 << 16;

    /// <summary>What lies in the window, so long as the recording goes on: a frame, and what follows it.</summary>
    private const int Window = SearchStep + MostFrame;

    /// <summary>Heads one behind the other that are no chance: one in some ten octets is a category that there is a table for.</summary>
    private const int SureHeads = 6;

    /// <summary>Heads that must follow a frame for its length to stand unasked.</summary>
    private const int NextHeads = 3;

    /// <summary>The same where categories without a table are among them: then their lengths alone speak for them.</summary>
    private const int NextHeadsOfAny = 4;

    private readonly BlockTrial _trial = new();
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
            octets.Has(Window);
            var (length, blocks) = At(octets.Unread) ?? (0, default);
            if (length > 0 && Stands(length, blocks))
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

    /// <summary>Whether a frame's length is borne out: its first block is read to its end and others follow it, or one of both and none begin within it.</summary>
    private bool Stands(int length, Range blocks)
    {
        var unread = octets.Unread;
        var isRead = _trial.IsRead(unread[..length][blocks]);
        var isFollowed = Chain(unread[length..], NextHeads) || Chain(unread[length..], NextHeadsOfAny, isOfAny: true);
        return isRead && isFollowed || (isRead || isFollowed) && FindRead(unread, 1, length, SureHeads - 1) < 0;
    }

    /// <summary>Whether so many frames of blocks begin one behind the other at the first of the octets.</summary>
    /// <param name="atTheEnd">As many do where the recording ends behind the last of them, to the octet.</param>
    /// <param name="isOfAny">Whether categories without a table are allowed.</param>
    private bool Chain(ReadOnlySpan<byte> unread, int heads, int atTheEnd = 0, bool isOfAny = false)
    {
        for (var head = 0; head < heads; head++)
        {
            if (unread.IsEmpty && IsLast)
            {
                return head >= atTheEnd;
            }

            if (unread.Length < framing.HeadOctets || framing.Measure(unread) is not { } measured || measured.Octets > unread.Length || !Holds(unread, measured, isOfAny))
            {
                return false;
            }

            unread = unread[measured.Octets..];
        }

        return true;
    }

    /// <summary>Whether the window holds all that is left.</summary>
    private bool IsLast => octets.Unread.Length < Window;

    private bool Holds(ReadOnlySpan<byte> unread, (int Octets, Range Blocks) measured, bool isOfAny = false) =>
        framing.IsWhole(unread[..measured.Octets]) && Framing.AreBlocks(unread[..measured.Octets][measured.Blocks], isOfAny);

    /// <summary>The first place at which a frame begins whose first block is read to its end, and others behind it; -1 where none does.</summary>
    /// <param name="next">How many must follow, so long as the recording goes on.</param>
    private int FindRead(ReadOnlySpan<byte> unread, int from, int to, int next)
    {
        for (var at = from; at < Math.Min(to, unread.Length - framing.HeadOctets); at++)
        {
            if (Begins(unread[at..], out var measured) && Chain(unread[(at + measured.Octets)..], next) && _trial.IsRead(unread.Slice(at, measured.Octets)[measured.Blocks]))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The first place at which so many frames begin that it is no chance: of editions without a table no block is read. -1 where none do.</summary>
    private int FindChain(ReadOnlySpan<byte> unread, int from)
    {
        for (var at = from; at < unread.Length - framing.HeadOctets; at++)
        {
            if (Begins(unread[at..], out _) && Chain(unread[at..], SureHeads, atTheEnd: 1))
            {
                return at;
            }
        }

        return -1;
    }

    private bool Begins(ReadOnlySpan<byte> here, out (int Octets, Range Blocks) measured)
    {
        measured = framing.Measure(here) ?? default;
        return measured.Octets > 0 && measured.Octets <= here.Length && Holds(here, measured);
    }

    /// <summary>Goes on to where the next frame begins, and says what was passed over.</summary>
    private void Search()
    {
        var (start, reason) = (octets.Position, Reason());
        var found = -1;
        while (found < 0)
        {
            octets.Has(Window);
            var from = octets.Position == start ? 1 : 0;
            found = FindRead(octets.Unread, from, int.MaxValue, NextHeads - 1);
            found = found < 0 ? FindChain(octets.Unread, from) : found;
            if (found < 0)
            {
                // What could be the beginning of a frame stays in the window.
                var isLast = IsLast;
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

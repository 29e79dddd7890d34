using Parapet.Interop.Captures;

namespace Parapet.Interop.Asterix.Recordings;

/// <summary>Tells by its content how a recording keeps what was sent.</summary>
internal static class ContainerFinder
{
    /// <summary>One in so many octets must lie in blocks that an edition reads to the end: noise does not.</summary>
    private const int LeastShare = 100;

    /// <summary>Of the octets that lie in blocks of a category with a table, one in so many must.</summary>
    private const int LeastShareOfBlocks = 10;

    /// <summary>What the octets at its beginning are; unknown where no container explains enough of them.</summary>
    /// <param name="head">As many as can be had, all of a short recording.</param>
    public static Container Find(ReadOnlySpan<byte> head)
    {
        if (CaptureReader.IsCapture(head))
        {
            return Container.Capture;
        }

        var (best, most) = (Container.Unknown, 0L);
        foreach (var framing in Framing.All)
        {
            var (read, inBlocks) = Explained(framing, head);
            if (read + inBlocks > most && read * LeastShare >= head.Length && read * LeastShareOfBlocks >= inBlocks)
            {
                (best, most) = (framing.Container, read + inBlocks);
            }
        }

        return best;
    }

    public static Framing FramingOf(Container container) => Framing.All.First(framing => framing.Container == container);

    /// <summary>Octets of frames whose blocks are of a category with a table, and of those the ones whose first block an edition reads to its end.</summary>
    private static (long Read, long InBlocks) Explained(Framing framing, ReadOnlySpan<byte> head)
    {
        var source = new FramedSource(new(new MemoryStream(head.ToArray())), framing, new(0));
        var trial = new BlockTrial();
        var (read, inBlocks) = (0L, 0L);
        while (source.Next(out var frame))
        {
            if (Framing.AreBlocks(frame.Blocks))
            {
                inBlocks += frame.Length;
                read += trial.IsRead(frame.Blocks) ? frame.Length : 0;
            }
        }

        return (read, inBlocks);
    }
}

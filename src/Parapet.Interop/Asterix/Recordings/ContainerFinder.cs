using Parapet.Interop.Captures;

namespace Parapet.Interop.Asterix.Recordings;

/// <summary>Tells by its content how a recording keeps what was sent.</summary>
internal static class ContainerFinder
{
    /// <summary>What the octets at its beginning are; unknown where no container explains any of them.</summary>
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
            var explained = Explained(framing, head);
            if (explained > most)
            {
                (best, most) = (framing.Container, explained);
            }
        }

        return best;
    }

    public static Framing FramingOf(Container container) => Framing.All.First(framing => framing.Container == container);

    /// <summary>Octets that lie in frames of data blocks with a table; those of frames whose first block is not read to its end count half.</summary>
    private static long Explained(Framing framing, ReadOnlySpan<byte> head)
    {
        var source = new FramedSource(new(new MemoryStream(head.ToArray())), framing);
        var faults = new FaultList(0);
        var readers = new (RecordReader Reader, AsterixRecord Record)?[256];
        long halves = 0;
        while (source.Next(out var frame, faults))
        {
            if (Framing.AreBlocks(frame.Blocks))
            {
                halves += frame.Length * (IsRead(frame.Blocks, readers) ? 2 : 1);
            }
        }

        return halves;
    }

    private static bool IsRead(ReadOnlySpan<byte> octets, (RecordReader Reader, AsterixRecord Record)?[] readers)
    {
        var blocks = new DataBlocks(octets);
        blocks.Next(out var block);
        var (reader, record) = readers[block.Category] ??= (new(Editions.Newest(block.Category)), new(Editions.Newest(block.Category)));
        var records = 0;
        for (var left = block.Records; !left.IsEmpty; records++)
        {
            if (!reader.TryRead(left, record, out var length, out _))
            {
                return false;
            }

            left = left[length..];
        }

        return records > 0;
    }
}

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

    /// <summary>Octets that lie in frames of data blocks with a table, each octet before the first frame counting against it.</summary>
    private static long Explained(Framing framing, ReadOnlySpan<byte> head)
    {
        var source = new FramedSource(new(new MemoryStream(head.ToArray())), framing);
        var faults = new FaultList(0);
        long explained = 0;
        while (source.Next(out var frame, faults))
        {
            if (Framing.AreBlocks(frame.Blocks))
            {
                explained += frame.Blocks.Length;
            }
        }

        return explained;
    }
}

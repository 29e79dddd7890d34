namespace Parapet.Interop.Traffic;

/// <summary>Recorded traffic of whichever of the formats that this program knows.</summary>
public static class TrafficFile
{
    /// <summary>
    /// Reads to the end. Lines of BaseStation, frames of Beast and JSON are told by how they begin, before recordings are: no recording begins so, while among
    /// the letters of a long text some pass for a block of ASTERIX. What is none of all that is taken for lines of BaseStation.
    /// </summary>
    /// <param name="stream">One that can be searched.</param>
    public static TrafficRecording Read(Stream stream)
    {
        var begin = stream.Position;
        Span<byte> first = stackalloc byte[4];
        var length = stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        stream.Position = begin;
        return first[..length] switch
        {
            [0x1a, >= (byte)'1' and <= (byte)'4', ..] => BeastReader.Read(stream),
            [(byte)'{', ..] or [0x1f, 0x8b, ..] => ReadsbReader.Read(stream),
            var letters when SbsReader.Begins(letters) => SbsReader.Read(stream),
            _ when CaptureTraffic.Knows(stream) => CaptureTraffic.Read(stream),
            _ => Unmarked(stream),
        };
    }

    /// <summary>Space may stand before JSON, and a byte or two before the first whole frame.</summary>
    private static TrafficRecording Unmarked(Stream stream)
    {
        var begin = stream.Position;
        var first = stream.ReadByte();
        while (first is ' ' or '\t' or '\r' or '\n')
        {
            first = stream.ReadByte();
        }

        stream.Position = begin;
        return first switch
        {
            0x1a => BeastReader.Read(stream),
            '{' => ReadsbReader.Read(stream),
            _ => SbsReader.Read(stream),
        };
    }
}

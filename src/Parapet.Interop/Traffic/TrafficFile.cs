namespace Parapet.Interop.Traffic;

/// <summary>Recorded traffic of whichever of the formats that this program knows.</summary>
public static class TrafficFile
{
    /// <summary>Reads to the end: recordings and captures are told by their form, frames of Beast begin with 1A, JSON with a brace or packed by gzip, all else is taken for lines of BaseStation.</summary>
    /// <param name="stream">One that can be searched.</param>
    public static TrafficRecording Read(Stream stream)
    {
        if (CaptureTraffic.Knows(stream))
        {
            return CaptureTraffic.Read(stream);
        }

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
            '{' or 0x1f => ReadsbReader.Read(stream),
            _ => SbsReader.Read(stream),
        };
    }
}

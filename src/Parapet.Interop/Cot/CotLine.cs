using System.Buffers;

namespace Parapet.Interop.Cot;

/// <summary>Events in a file: a document a line.</summary>
public static class CotLine
{
    /// <summary>Adds one.</summary>
    public static void Write(CotEvent told, Stream stream)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        CotXml.Write(told, bytes);
        bytes.Write("\n"u8);
        stream.Write(bytes.WrittenSpan);
    }
}

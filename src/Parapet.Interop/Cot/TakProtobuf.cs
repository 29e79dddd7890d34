using System.Buffers;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Cot;

/// <summary>The TAK protocol, version 1: Cursor on Target in Protocol Buffers, one message a datagram (mesh), or each behind its length (stream).</summary>
public static class TakProtobuf
{
    private const byte Magic = 0xbf;
    private const byte Version = 1;

    /// <summary>More than a detail of drawings takes; what says that it is longer is no message.</summary>
    private const int LongestMessage = 1 << 20;

    private enum Header
    {
        None,
        Mesh,
        Stream,
    }

    /// <summary>Writes a datagram: BF 01 BF and the message.</summary>
    public static void WriteMesh(TakMessage message, IBufferWriter<byte> bytes) => Write(message, bytes, Header.Mesh);

    /// <summary>Writes a part of a stream: BF, the length and the message.</summary>
    public static void WriteStream(TakMessage message, IBufferWriter<byte> bytes) => Write(message, bytes, Header.Stream);

    /// <summary>Writes the message by itself.</summary>
    public static void WriteMessage(TakMessage message, IBufferWriter<byte> bytes) => Write(message, bytes, Header.None);

    /// <summary>Reads a message by itself.</summary>
    /// <param name="message">Null where there is a fault.</param>
    /// <param name="fault">Why it is none.</param>
    public static bool TryReadMessage(ReadOnlySpan<byte> bytes, out TakMessage? message, out WireFault fault) =>
        TakMessageReader.TryRead(bytes, 0, bytes.Length, out message, out fault);

    /// <summary>Reads a datagram to its end.</summary>
    /// <param name="message">Null where there is a fault.</param>
    /// <param name="fault">Why it is none.</param>
    public static bool TryReadMesh(ReadOnlySpan<byte> bytes, out TakMessage? message, out WireFault fault)
    {
        message = null;
        if (bytes.Length < 3 || bytes[0] != Magic)
        {
            fault = new(0, "header", bytes.IsEmpty ? "nothing; allowed: BF 01 BF" : $"{Convert.ToHexString(bytes[..Math.Min(3, bytes.Length)])}; allowed: BF01BF");
            return false;
        }

        var length = ProtobufVarint.Read(bytes[1..Math.Min(bytes.Length, 12)], out var version);
        if (length <= 0 || version != Version)
        {
            fault = new(1, "version", length <= 0 ? "no number" : $"{version}; allowed: {Version}");
            return false;
        }

        if (bytes.Length <= 1 + length || bytes[1 + length] != Magic)
        {
            fault = new(1 + length, "header", "no BF behind the version");
            return false;
        }

        return TakMessageReader.TryRead(bytes, 2 + length, bytes.Length, out message, out fault);
    }

    /// <summary>Reads the first message of a stream.</summary>
    /// <param name="bytes">As much as has come.</param>
    /// <param name="message">Null but where it is done.</param>
    /// <param name="consumed">How many bytes it took, those of a broken message among them, so that the next can be read; 0 where more must come, or where the stream is lost.</param>
    /// <param name="fault">Why it is none, where the data are invalid.</param>
    /// <returns>Done, NeedMoreData or InvalidData.</returns>
    public static OperationStatus ReadStream(ReadOnlySpan<byte> bytes, out TakMessage? message, out int consumed, out WireFault fault)
    {
        (message, consumed, fault) = (null, 0, default);
        if (bytes.IsEmpty)
        {
            return OperationStatus.NeedMoreData;
        }

        if (bytes[0] != Magic)
        {
            fault = new(0, "header", $"{bytes[0]:X2}; allowed: BF");
            return OperationStatus.InvalidData;
        }

        var header = 1 + ProtobufVarint.Read(bytes[1..Math.Min(bytes.Length, 12)], out var length);
        if (header < 1 || length > LongestMessage)
        {
            fault = new(1, "length", header < 1 ? "a number of more than 64 bits" : $"{length}; at most {LongestMessage}");
            return OperationStatus.InvalidData;
        }

        if (header == 1 || (ulong)(bytes.Length - header) < length)
        {
            return OperationStatus.NeedMoreData;
        }

        consumed = header + (int)length;
        return TakMessageReader.TryRead(bytes, header, consumed, out message, out fault) ? OperationStatus.Done : OperationStatus.InvalidData;
    }

    private static void Write(TakMessage message, IBufferWriter<byte> bytes, Header header)
    {
        var pool = ArrayPool<byte>.Shared.Rent(TakMessageWriter.Bound(message));
        var writer = new ProtobufWriter(pool);
        TakMessageWriter.Write(message, ref writer);
        if (header == Header.Mesh)
        {
            writer.Raw([Magic, Version, Magic]);
        }
        else if (header == Header.Stream)
        {
            writer.Varint((ulong)writer.Length);
            writer.Raw([Magic]);
        }

        bytes.Write(writer.Written);
        ArrayPool<byte>.Shared.Return(pool);
    }
}

using System.Net.Sockets;

namespace Parapet.Interop.Hla;

/// <summary>Packets over a connection, each read until a moment at the latest: a server that is silent, or says its word byte by byte, holds nobody up.</summary>
/// <param name="stream">Of the connection.</param>
internal sealed class HlaLine(Stream stream)
{
    private readonly byte[] _header = new byte[HlaPacketHeader.Bytes];

    /// <param name="until">By <see cref="Environment.TickCount64"/>.</param>
    /// <exception cref="HlaException">It did not come in time, is none, or the connection is gone.</exception>
    public (HlaPacketHeader Header, byte[] Payload) Read(long until)
    {
        Fill(_header, until);
        if (!HlaPacketHeader.TryRead(_header, out var header, out var fault))
        {
            throw new HlaException($"the server sent what is no packet: {fault}");
        }

        var payload = new byte[header.PayloadBytes];
        Fill(payload, until);
        return (header, payload);
    }

    /// <param name="until">By <see cref="Environment.TickCount64"/>.</param>
    /// <exception cref="HlaException">It could not be sent in time.</exception>
    public void Write(ReadOnlySpan<byte> packet, long until)
    {
        try
        {
            if (stream.CanTimeout)
            {
                stream.WriteTimeout = Left(until);
            }

            stream.Write(packet);
        }
        catch (Exception exception) when (IsOfTheLine(exception))
        {
            throw Broken(exception, "the server takes nothing any longer");
        }
    }

    private void Fill(Span<byte> into, long until)
    {
        while (into.Length > 0)
        {
            var read = Some(into, until);
            if (read == 0)
            {
                throw new HlaException("the server closed the connection");
            }

            into = into[read..];
        }
    }

    private int Some(Span<byte> into, long until)
    {
        try
        {
            if (stream.CanTimeout)
            {
                stream.ReadTimeout = Left(until);
            }

            return stream.Read(into);
        }
        catch (Exception exception) when (IsOfTheLine(exception))
        {
            throw Broken(exception, "the server does not answer");
        }
    }

    private static int Left(long until)
    {
        var left = until - Environment.TickCount64;
        return left > 0 ? (int)Math.Min(left, int.MaxValue) : throw new HlaException("the server does not answer in time");
    }

    private static bool IsOfTheLine(Exception exception) => exception is IOException or SocketException or ObjectDisposedException;

    private static HlaException Broken(Exception exception, string inTime) =>
        exception.InnerException is SocketException { SocketErrorCode: SocketError.TimedOut or SocketError.WouldBlock }
            ? new($"{inTime} in time", exception)
            : new($"the connection broke ({HlaException.Plain(exception.Message.TrimEnd('.'))})", exception);
}

using System.Net;
using System.Net.Sockets;
using Parapet.Interop.Wire;

namespace Parapet.Questions.Playing;

/// <summary>Sends datagrams to one place. What cannot be sent is counted and left.</summary>
internal sealed class UdpSink : IDatagramSink, IDisposable
{
    private readonly Socket _socket;
    private readonly IPEndPoint _to;

    /// <param name="to">A group's datagrams stay in the own network.</param>
    public UdpSink(IPEndPoint to)
    {
        _to = to;
        _socket = new(to.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        if (to.AddressFamily == AddressFamily.InterNetwork)
        {
            _socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastTimeToLive, 1);
        }
    }

    public long Datagrams { get; private set; }

    public long Bytes { get; private set; }

    public long Unsent { get; private set; }

    public void Send(Instant time, ReadOnlySpan<byte> payload)
    {
        try
        {
            _socket.SendTo(payload, _to);
            Datagrams++;
            Bytes += payload.Length;
        }
        catch (SocketException)
        {
            // Nobody there, no way there, or no room: as on any such network, the next datagram may fare better.
            Unsent++;
        }
    }

    public void Dispose() => _socket.Dispose();
}

using System.Net;
using System.Net.Sockets;
using Parapet.Interop.Hla;

namespace Parapet.Questions.Playing;

/// <summary>A federate on a connection of TCP, which is attended while nothing is told.</summary>
internal sealed class HlaLink : IAsyncDisposable
{
    /// <summary>How long a server may take to be reached, and to answer one call.</summary>
    public static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(20);

    private readonly Socket _socket;
    private readonly Timer _look;

    private HlaLink(Socket socket, HlaFederation federation, TimeSpan patience)
    {
        _socket = socket;
        Federate = new(new NetworkStream(socket), () => socket.Poll(0, SelectMode.SelectRead), federation, patience);
        _look = new(_ => Federate.Attend(Quiet));
    }

    public HlaFederate Federate { get; }

    /// <summary>Connects and joins.</summary>
    /// <param name="patience">As <see cref="UsualPatience"/>.</param>
    /// <exception cref="HlaException">Nobody is there, or who is there does not let the federate join.</exception>
    /// <exception cref="OperationCanceledException">It was broken off before it had joined.</exception>
    public static async Task<HlaLink> Join(IPEndPoint to, HlaFederation federation, TimeSpan patience, CancellationToken cancellation)
    {
        var link = new HlaLink(await Connect(to, patience, cancellation), federation, patience);
        try
        {
            // Whoever waits for an answer is woken by the end of the connection.
            await using (cancellation.Register(() => link._socket.Shutdown(SocketShutdown.Both)))
            {
                link.Federate.Join();
            }

            link._look.Change(BetweenLooks, BetweenLooks);
            return link;
        }
        catch
        {
            await link.DisposeAsync();
            cancellation.ThrowIfCancellationRequested();
            throw;
        }
    }

    /// <summary>Leaves the federation, where the scene did not come to its end.</summary>
    public async ValueTask DisposeAsync()
    {
        await _look.DisposeAsync();
        try
        {
            if (Federate.IsJoined)
            {
                Federate.Leave();
            }
        }
        catch (HlaException)
        {
            // Whoever breaks off does not wait for consent.
        }

        _socket.Dispose();
    }

    private static async Task<Socket> Connect(IPEndPoint to, TimeSpan patience, CancellationToken cancellation)
    {
        var socket = new Socket(to.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ended.CancelAfter(patience);
        try
        {
            await socket.ConnectAsync(to, ended.Token);
            return socket;
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            socket.Dispose();
            cancellation.ThrowIfCancellationRequested();
            throw new HlaException($"nobody can be reached there ({(exception is SocketException ? exception.Message : "no answer")})", exception);
        }
    }
}

using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Parapet.Tests.Unit.Interop.Hla;

/// <summary>A stub on this machine's own network, for one federate.</summary>
internal sealed class StubPlace : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public StubPlace(StubServer stub)
    {
        Stub = stub;
        _listener.Start();
        _serving = Serve();
    }

    public StubServer Stub { get; }

    public IPEndPoint At => (IPEndPoint)_listener.LocalEndpoint;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            var stream = client.GetStream();
            var length = new byte[4];
            while (await stream.ReadAtLeastAsync(length, length.Length, throwOnEndOfStream: false, _stop.Token) == length.Length)
            {
                var packet = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
                length.CopyTo(packet, 0);
                await stream.ReadExactlyAsync(packet.AsMemory(length.Length), _stop.Token);
                foreach (var answer in Stub.Take(packet))
                {
                    await stream.WriteAsync(answer, _stop.Token);
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
        {
            // The test is over.
        }
    }
}

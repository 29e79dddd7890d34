using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Parapet.Questions.Playing;

/// <summary>
/// Serves a growing ACMI text as Tacview's live telemetry [Tacview2024]: whoever connects is greeted, greets back, and gets the
/// text from its beginning. Words received are never obeyed.
/// </summary>
internal sealed class AcmiServer : IAsyncDisposable
{
    private const int MostClients = 16;
    private const int LongestGreeting = 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly byte[] Greeting = Encoding.UTF8.GetBytes("XtraLib.Stream.0\nTacview.RealTimeTelemetry.0\nParapet\n\0");

    private readonly TcpListener _listener;
    private readonly LiveText _text;
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _full = new();
    private readonly List<Task> _clients = [];
    private readonly Task _accepting;

    /// <exception cref="SocketException">The place is taken or not this machine's.</exception>
    public AcmiServer(IPEndPoint at, LiveText text)
    {
        _text = text;
        _listener = new(at);
        _listener.Start(MostClients);
        _accepting = Accept();
    }

    /// <summary>Where it listens: the port that was free where 0 was asked for.</summary>
    public IPEndPoint At => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>Who greeted and was served.</summary>
    public int Served { get; private set; }

    /// <summary>Who said something else than the greeting, or nothing.</summary>
    public int Refused { get; private set; }

    /// <summary>The text is whole: lets clients have what is left of it, for a while.</summary>
    public async Task Finish()
    {
        _text.Complete();
        await Close();
        await Task.WhenAny(Task.WhenAll(_clients), Task.Delay(Patience));
    }

    /// <summary>Closes at once.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Close();
        await Task.WhenAll(_clients);
        _stop.Dispose();
        _full.Dispose();
    }

    private async Task Close()
    {
        await _full.CancelAsync();
        await _accepting;
        _listener.Stop();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_full.Token);
                _clients.RemoveAll(task => task.IsCompleted);
                if (_clients.Count >= MostClients)
                {
                    Refused++;
                    client.Dispose();
                    continue;
                }

                _clients.Add(Serve(client));
            }
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            // It has been closed.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var _ = client;
        try
        {
            var stream = client.GetStream();
            await stream.WriteAsync(Greeting, _stop.Token);
            if (!await IsGreetedInTime(stream))
            {
                Refused++;
                return;
            }

            Served++;
            var place = 0;
            while (await _text.From(place, _stop.Token) is { Length: > 0 } news)
            {
                await stream.WriteAsync(news, _stop.Token);
                place += news.Length;
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Whoever leaves, leaves.
        }
    }

    /// <summary>Who says nothing for longer than patience lasts has not greeted.</summary>
    private async Task<bool> IsGreetedInTime(NetworkStream stream)
    {
        try
        {
            return await IsGreeted(stream);
        }
        catch (OperationCanceledException) when (!_stop.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>A client says which protocol it speaks, of which version, who it is and a password, which nobody asks for, and ends with a zero.</summary>
    private async Task<bool> IsGreeted(NetworkStream stream)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        patience.CancelAfter(Patience);
        var heard = new byte[LongestGreeting];
        for (var length = 0; length < heard.Length;)
        {
            var read = await stream.ReadAsync(heard.AsMemory(length), patience.Token);
            if (read == 0)
            {
                return false;
            }

            length += read;
            if (Array.IndexOf(heard, (byte)0, 0, length) is var end and >= 0)
            {
                return Encoding.UTF8.GetString(heard, 0, end).Split('\n') is ["XtraLib.Stream.0", "Tacview.RealTimeTelemetry.0", ..];
            }
        }

        return false;
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Parapet.Tests.Web;

/// <summary>Whatever comes over a socket, the server goes on serving and tells nothing of its inside.</summary>
[Collection(nameof(RunningGlobe))]
public sealed class HostileRequestTests(RunningGlobe globe)
{
    private const int Requests = 10_000;
    private const int SocketsLeftOpen = 100;

    private static readonly string[] Starts =
    [
        "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /api/raid/columns?study=lone-target&replication=%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /api/raid/why?run=%00&target=T HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "POST /api/studies/..%2f../run HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\n{}",
        "POST /api/studies/x/run HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n",
        "GET /api/progress HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x\r\n\r\n\u0082\u00fe",
        "DELETE /api/progress HTTP/1.0\r\n\r\n",
        "POST /api/studies/phases/edit HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 76\r\n\r\n{\"text\":\"study: [a\",\"edits\":[{\"change\":\"set\",\"path\":\"study\",\"value\":[[1]]}]}",
        "PUT /api/studies/phases/text HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 23\r\n\r\n{\"text\":\"\",\"was\":\"\\u0\"}",
        "POST /api/studies?name=..%2f..%2fx HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/yaml\r\nContent-Length: 9\r\n\r\nstudy: \u0000x",
        "POST /api/studies/phases/coverage HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 60\r\n\r\n{\"text\":\"\",\"force\":\"\",\"rule\":\"best\",\"heightMetres\":1e999}   ",
        "POST /api/runs/lone-target-quick/charts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 102\r\n\r\n{\"rows\":[{\"measure\":\"leakers\",\"option\":\"S-400\"}],\"brushes\":[{\"row\":0,\"from\":-1e308,\"to\":1e308}]}      ",
        "GET /runs/..%2f..%2fetc/report.html HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "GET //../../../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
    ];

    [Fact]
    public async Task Ten_thousand_damaged_requests_leave_it_serving()
    {
        var told = 0;
        await Parallel.ForAsync(0, Requests, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = TestContext.Current.CancellationToken }, async (number, cancellation) =>
        {
            var answer = await Send(Damaged(number), cancellation);
            Assert.DoesNotContain("   at ", answer);
            Assert.DoesNotContain("Exception", answer);
            Assert.DoesNotContain("root:", answer);
            if (answer.StartsWith("HTTP/1.1 4", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref told);
            }
        });
        Assert.True(told > Requests / 10, $"{told} were refused in words: the others never came to the server");
        await globe.Json("/api/map/region");
    }

    [Fact]
    public async Task Sockets_that_are_left_open_keep_nobody_out()
    {
        var left = new List<TcpClient>();
        try
        {
            for (var i = 0; i < SocketsLeftOpen; i++)
            {
                var client = new TcpClient();
                left.Add(client);
                await client.ConnectAsync(IPAddress.Loopback, globe.Address.Port, TestContext.Current.CancellationToken);
                await client.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: local"u8.ToArray(), TestContext.Current.CancellationToken);
            }

            await globe.Json("/api/map/region");
        }
        finally
        {
            left.ForEach(client => client.Dispose());
        }
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_not_waited_for()
    {
        var head = Encoding.Latin1.GetBytes($"POST /api/studies/{RunningGlobe.Study}x/run HTTP/1.1\r\nHost: localhost\r\nContent-Length: {1 << 20}\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 4", await Send(head, TestContext.Current.CancellationToken, hangsUp: false));
        await globe.Json("/api/map/region");
    }

    /// <summary>A request with some of its bytes changed, cut or doubled; the same for the same number.</summary>
    private static byte[] Damaged(int number)
    {
        var random = new Random(number);
        var bytes = Encoding.Latin1.GetBytes(Starts[number % Starts.Length]).ToList();
        for (var change = random.Next(8); change > 0 && bytes.Count > 0; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 9)));
                    break;
                case 2:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)random.Next(256), random.Next(1, 2000)));
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, 40)));
                    break;
            }
        }

        return [.. bytes];
    }

    private async Task<string> Send(byte[] bytes, CancellationToken cancellation, bool hangsUp = true)
    {
        using var client = new TcpClient { LingerState = new(true, 0) };
        await client.ConnectAsync(IPAddress.Loopback, globe.Address.Port, cancellation);
        try
        {
            var stream = client.GetStream();
            await stream.WriteAsync(bytes, cancellation);
            if (hangsUp)
            {
                client.Client.Shutdown(SocketShutdown.Send);
            }

            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(TimeSpan.FromSeconds(20));
            var answer = new byte[4096];
            var length = await stream.ReadAtLeastAsync(answer, 1, throwOnEndOfStream: false, patience.Token);
            return Encoding.Latin1.GetString(answer, 0, length);
        }
        catch (IOException)
        {
            // The server hung up, which is its good right.
            return "";
        }
    }
}

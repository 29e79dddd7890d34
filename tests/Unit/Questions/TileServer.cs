using System.Net;
using System.Net.Sockets;

namespace Parapet.Tests.Unit.Questions;

/// <summary>A store of tiles on this machine's loopback, which can be told to fail.</summary>
internal sealed class TileServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, byte[]> _files = [];
    private readonly Task _answering;

    public TileServer()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = new($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/dem/");
        }

        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _answering = Task.Run(AnswerAsync);
    }

    public Uri Address { get; }

    /// <summary>How many bytes of each answer's body to send before hanging up; all of them where null.</summary>
    public int? HangUpAfter { get; set; }

    public bool KnowsRanges { get; set; } = true;

    /// <summary>The ranges that were asked for, empty where a whole file was.</summary>
    public List<string> Ranges { get; } = [];

    public void Add(string name, byte[] bytes) => _files[$"/dem/{name}/{name}.tif"] = bytes;

    public void Dispose()
    {
        _listener.Close();
        _answering.Wait(TimeSpan.FromSeconds(5));
    }

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                Answer(await _listener.GetContextAsync());
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // The listener was closed, or the other side hung up.
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var range = context.Request.Headers["Range"] ?? "";
        lock (Ranges)
        {
            Ranges.Add(range);
        }

        if (!_files.TryGetValue(context.Request.Url!.AbsolutePath, out var bytes))
        {
            context.Response.StatusCode = 404;
            context.Response.Close();
            return;
        }

        var start = 0;
        if (KnowsRanges && range.Length > 0)
        {
            start = int.Parse(range.Replace("bytes=", "").TrimEnd('-'), System.Globalization.CultureInfo.InvariantCulture);
            context.Response.StatusCode = start < bytes.Length ? 206 : 416;
            context.Response.Headers["Content-Range"] = $"bytes {start}-{bytes.Length - 1}/{bytes.Length}";
            start = Math.Min(start, bytes.Length);
        }

        context.Response.ContentLength64 = bytes.Length - start;
        if (HangUpAfter is { } few && few < bytes.Length - start)
        {
            context.Response.OutputStream.Write(bytes, start, few);
            context.Response.OutputStream.Flush();
            context.Response.Abort();
            return;
        }

        context.Response.OutputStream.Write(bytes, start, bytes.Length - start);
        context.Response.Close();
    }
}

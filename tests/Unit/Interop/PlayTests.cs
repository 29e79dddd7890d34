using System.Net;
using System.Net.Sockets;
using System.Text;
using Parapet.Catalogue.Reading;
using Parapet.Foundation.Time;
using Parapet.Interop.Captures;
using Parapet.Interop.Scenes;
using Parapet.Questions.Playing;
using Parapet.Questions.Scenes;
using Parapet.Record;
using Parapet.Tests.Unit.Interop.Hla;
using Xunit;

namespace Parapet.Tests.Unit.Interop;

/// <summary>A raid is served to whoever speaks Tacview's protocol, and to nobody else.</summary>
public sealed class PlayTests
{
    private const string Greeting = "XtraLib.Stream.0\nTacview.RealTimeTelemetry.0\nwatcher\n0\0";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_greets_gets_the_whole_text_however_late_and_whoever_does_not_gets_none()
    {
        var watching = Task.CompletedTask;
        var (first, late, rude) = ("", "", "");
        var question = Question() with { Speed = 20 };
        var answer = await question.Answer(
            new MadeSource(question.Scene),
            null,
            at => watching = Task.Run(
                async () =>
                {
                    var early = Heard(at, Greeting);
                    rude = await Heard(at, "GET / HTTP/1.1\r\n\r\n\0");
                    await Task.Delay(TimeSpan.FromSeconds(1), Cancellation);
                    late = await Heard(at, Greeting);
                    first = await early;
                },
                Cancellation),
            new(),
            Cancellation);
        await watching;
        var text = first[(first.IndexOf('\0', StringComparison.Ordinal) + 1)..];
        Assert.StartsWith("XtraLib.Stream.0\nTacview.RealTimeTelemetry.0\n", first, StringComparison.Ordinal);
        Assert.StartsWith("FileType=text/acmi/tacview\nFileVersion=2.2\n", text, StringComparison.Ordinal);
        Assert.EndsWith("#40\n-5\n", text, StringComparison.Ordinal);
        Assert.Equal(first, late);
        Assert.DoesNotContain("FileType", rude, StringComparison.Ordinal);
        Assert.Equal((2, 1), (answer!.Acmi!.Served, answer.Acmi.Refused));
    }

    /// <summary>Every datagram that was sent arrives as it is in the capture, in the same order.</summary>
    [Theory]
    [InlineData("dis")]
    [InlineData("asterix")]
    [InlineData("cot")]
    public async Task What_is_sent_is_what_is_kept(string format)
    {
        using var hearer = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        hearer.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var question = Question() with { Acmi = null, Datagrams = [(DatagramFormat.All.Single(known => known.Name == format), (IPEndPoint)hearer.LocalEndPoint!)] };
        using var capture = new MemoryStream();
        var answer = await question.Answer(new MadeSource(question.Scene), capture, null, new(), Cancellation);

        List<byte[]> heard = [];
        var room = new byte[65_536];
        while (hearer.Available > 0)
        {
            heard.Add(room[..hearer.Receive(room)]);
        }

        List<byte[]> kept = [];
        var reader = new CaptureReader(new MemoryStream(capture.ToArray()));
        while (reader.Next(out var datagram))
        {
            kept.Add(datagram.Payload.ToArray());
        }

        Assert.NotEmpty(heard);
        Assert.Equal(heard, kept);
        Assert.Equal(heard.Count, Assert.Single(answer!.Datagrams).Datagrams);
    }

    /// <summary>
    /// What grows stale is dated by the clock of whoever takes it, however fast the raid passes and however long it takes to make it ready:
    /// 40 s of the raid in a tenth of a second, after a second of making ready.
    /// </summary>
    [Fact]
    public async Task What_grows_stale_is_dated_by_the_clock()
    {
        using var hearer = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        hearer.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var question = Question() with { Speed = 400, Acmi = null, Datagrams = [(DatagramFormat.All.Single(known => known.Name == "cot"), (IPEndPoint)hearer.LocalEndPoint!)] };
        var source = new MadeSource(question.Scene) { Ready = TimeSpan.FromSeconds(1) };
        await question.Answer(source, null, null, new(), Cancellation);

        var room = new byte[65_536];
        List<DateTimeOffset> dates = [];
        while (hearer.Available > 0)
        {
            var length = hearer.Receive(room);
            Assert.True(Parapet.Interop.Cot.TakProtobuf.TryReadMesh(room.AsSpan(0, length), out var message, out var fault), fault.ToString());
            dates.Add(message!.Event!.Time);
            Assert.InRange((message.Event.Stale - message.Event.Time).TotalSeconds, 14.998, 60);
        }

        Assert.NotEmpty(dates);
        Assert.InRange(dates.Min(), source.Begun.AddMilliseconds(-1), DateTimeOffset.MaxValue);
        Assert.InRange((dates.Max() - dates.Min()).TotalSeconds, 0.05, 0.101);
    }

    [Fact]
    public async Task A_place_that_is_taken_is_told_and_not_thrown()
    {
        var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        try
        {
            var problems = new Problems();
            var question = Question() with { Acmi = (IPEndPoint)taken.LocalEndpoint };
            Assert.Null(await question.Answer(new MadeSource(question.Scene), null, null, problems, Cancellation));
            Assert.Equal("--acmi", Assert.Single(problems.InOrder()).File);
        }
        finally
        {
            taken.Stop();
        }
    }

    /// <summary>Over a connection of TCP, as any server would be reached.</summary>
    [Fact]
    public async Task A_federation_is_told_over_a_connection()
    {
        await using var place = new StubPlace(new());
        var question = Question() with { Acmi = null, Hla = (place.At, new("exercise", [])) };
        var answer = await question.Answer(new MadeSource(question.Scene), null, null, new(), Cancellation);

        var told = answer!.Hla!;
        Assert.Equal(("exercise", place.At.ToString(), 5, 0), (told.Federation, told.To, told.Objects, told.Refused));
        Assert.Equal(place.Stub.Calls.Count(call => call.Number == 61), told.Updates);
        Assert.Equal([19, 5], place.Stub.Calls[^2..].Select(call => call.Number));
    }

    [Fact]
    public async Task A_federation_that_is_broken_off_is_left()
    {
        await using var place = new StubPlace(new());
        using var stop = new CancellationTokenSource();
        place.Stub.Before = call =>
        {
            if (call == 61)
            {
                stop.Cancel();
            }

            return [];
        };
        var question = Question() with { Acmi = null, Hla = (place.At, new("exercise", [])) };
        var answer = await question.Answer(new MadeSource(question.Scene), null, null, new(), stop.Token);

        Assert.True(answer!.IsBrokenOff);
        Assert.Equal([61, 19, 5], place.Stub.Calls[^3..].Select(call => call.Number));
    }

    [Fact]
    public async Task A_federation_that_refuses_or_is_not_there_is_told_and_not_thrown()
    {
        await using var place = new StubPlace(new() { Otherwise = (call, _) => call == 17 ? StubServer.Exception("FederationExecutionDoesNotExist", "exercise") : null });
        var none = new TcpListener(IPAddress.Loopback, 0);
        none.Start();
        var nobody = (IPEndPoint)none.LocalEndpoint;
        none.Stop();
        foreach (var (at, told) in ((IPEndPoint, string)[])[(place.At, "FederationExecutionDoesNotExist (exercise)"), (nobody, "nobody can be reached there")])
        {
            var problems = new Problems();
            var question = Question() with { Acmi = null, Hla = (at, new("exercise", [])) };
            Assert.Null(await question.Answer(new MadeSource(question.Scene), null, null, problems, Cancellation));
            var problem = Assert.Single(problems.InOrder());
            Assert.Equal("--hla", problem.File);
            Assert.Contains(told, problem.Found, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_item_waits_for_its_moment()
    {
        var question = Question() with { Speed = 100 };
        var begun = System.Diagnostics.Stopwatch.StartNew();
        await question.Answer(new MadeSource(question.Scene), null, null, new(), Cancellation);
        Assert.InRange(begun.Elapsed.TotalSeconds, 0.4, double.MaxValue);
    }

    private static PlayQuestion Question() => new(new SceneQuestion("made")) { Speed = 10_000, Acmi = new(IPAddress.Loopback, 0) };

    private static async Task<string> Heard(IPEndPoint at, string greeting)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(at, Cancellation);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(greeting), Cancellation);
        using var reader = new StreamReader(stream);
        try
        {
            return await reader.ReadToEndAsync(Cancellation);
        }
        catch (IOException)
        {
            // Closed upon what was said.
            return "";
        }
    }

    private sealed class MadeSource(SceneQuestion question) : SceneSource(question)
    {
        public TimeSpan Ready { get; init; }

        public DateTimeOffset Begun { get; private set; }

        public override void Hear(IRecorder recorder, CancellationToken cancellation)
        {
            Thread.Sleep(Ready);
            Begun = DateTimeOffset.UtcNow;
            MadeRecord.Give(recorder);
        }
    }
}

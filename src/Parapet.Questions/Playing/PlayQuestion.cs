using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Parapet.Catalogue.Reading;
using Parapet.Interop.Acmi;
using Parapet.Interop.Captures;
using Parapet.Interop.Hla;
using Parapet.Interop.Scenes;
using Parapet.Interop.Wire;
using Parapet.Questions.Scenes;

namespace Parapet.Questions.Playing;

/// <summary>One raid, sent to other programs as it passes.</summary>
/// <param name="Scene">Which raid, and what of it.</param>
public sealed record PlayQuestion(SceneQuestion Scene)
{
    /// <summary>Seconds of the raid in a second of the clock, positive; infinite sends as fast as can be.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Where datagrams go, each standard once.</summary>
    public ImmutableArray<(DatagramFormat Format, IPEndPoint To)> Datagrams { get; init; } = [];

    /// <summary>Where Tacview may connect; null for nowhere.</summary>
    public IPEndPoint? Acmi { get; init; }

    /// <summary>Where a server of HLA's federate protocol is, and which federation is joined; null for none.</summary>
    public (IPEndPoint At, HlaFederation Federation)? Hla { get; init; }

    /// <summary>Sends the raid; null where the problems hold any in the end.</summary>
    /// <param name="source">What <see cref="SceneQuestion.Open"/> gave.</param>
    /// <param name="capture">Takes all datagrams too, as a pcap; null where none is kept.</param>
    /// <param name="serving">Told where Tacview may connect, once it may; null where nobody looks.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="cancellation">Breaks it off; what was sent until then is told and kept.</param>
    public async Task<PlayAnswer?> Answer(SceneSource source, Stream? capture, Action<IPEndPoint>? serving, Problems problems, CancellationToken cancellation)
    {
        using var pcap = capture is null ? null : new PcapWriter(capture);
        var sinks = Datagrams.Select(to => new UdpSink(to.To)).ToImmutableArray();
        var text = new LiveText();
        AcmiServer? server = null;
        HlaLink? link = null;
        try
        {
            link = Hla is { } hla ? await HlaLink.Join(hla.At, hla.Federation, HlaLink.UsualPatience, cancellation) : null;
            server = Acmi is null ? null : new AcmiServer(Acmi, text);
            if (server is not null)
            {
                serving?.Invoke(server.At);
            }

            // Dates count from the moment at which the scene begins, which is when the raid is ready and no sooner.
            var fan = new SceneFan(() => [.. Writers(sinks, pcap, text, link?.Federate, new(DateTimeOffset.UtcNow))]);
            var paced = new PacedScene(fan, Speed, TimeProvider.System, cancellation);
            var (isTold, isBrokenOff) = Tell(source, paced, problems, cancellation);
            await (isBrokenOff ? Task.CompletedTask : server?.Finish() ?? Task.CompletedTask);
            return isTold || (isBrokenOff && fan.Head is not null)
                ? PlayAnswer.Of(this, fan, sinks, server, link?.Federate.Tally, paced.LatestSeconds) with { IsBrokenOff = isBrokenOff }
                : null;
        }
        catch (HlaException problem)
        {
            problems.Add(new("--hla", 0, "", $"{Hla!.Value.At}: {problem.Message}", "a server of HLA's federate protocol, and a federation with RPR's classes that may be joined"));
            return null;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return null;
        }
        catch (SocketException problem)
        {
            problems.Add(new("--acmi", 0, "", $"{Acmi}", $"a place where this program may listen ({problem.Message})"));
            return null;
        }
        finally
        {
            foreach (var sink in sinks)
            {
                sink.Dispose();
            }

            if (server is not null)
            {
                await server.DisposeAsync();
            }

            if (link is not null)
            {
                await link.DisposeAsync();
            }
        }
    }

    private (bool IsTold, bool IsBrokenOff) Tell(SceneSource source, PacedScene paced, Problems problems, CancellationToken cancellation)
    {
        try
        {
            return (source.Tell(paced, Datagrams.Any(sent => sent.Format.Plots), problems, cancellation), false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return (false, true);
        }
    }

    private static IPAddress LoopbackOf(IPEndPoint to) => to.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Loopback : IPAddress.Loopback;

    private IEnumerable<ISceneWriter> Writers(ImmutableArray<UdpSink> sinks, PcapWriter? pcap, LiveText text, HlaFederate? federate, SceneClock clock)
    {
        foreach (var (sent, sink) in Datagrams.Zip(sinks))
        {
            var kept = pcap is null ? null : new CaptureSink(pcap, clock, new(LoopbackOf(sent.To), sent.Format.UsualPort), new(sent.To.Address, (ushort)sent.To.Port));
            yield return sent.Format.Open(kept is null ? sink : new BothSinks(sink, kept), sent.Format.GrowsStale && double.IsFinite(Speed) ? clock with { Speed = Speed } : clock);
        }

        if (Acmi is not null)
        {
            yield return new AcmiWriter(new StreamWriter(text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true }, clock);
        }

        if (federate is not null)
        {
            yield return new HlaSceneWriter(federate);
        }
    }

    private sealed class BothSinks(IDatagramSink one, IDatagramSink other) : IDatagramSink
    {
        public void Send(Instant time, ReadOnlySpan<byte> payload)
        {
            one.Send(time, payload);
            other.Send(time, payload);
        }
    }
}

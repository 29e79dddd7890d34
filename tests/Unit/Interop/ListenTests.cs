using System.Net;
using System.Net.Sockets;
using Parapet.Catalogue.Reading;
using Parapet.Foundation.Time;
using Parapet.Interop.Asterix.Scenes;
using Parapet.Interop.Dis.Scenes;
using Parapet.Interop.Scenes;
using Parapet.Interop.Traffic;
using Parapet.Interop.Wire;
using Parapet.Questions.Receiving;
using Xunit;

namespace Parapet.Tests.Unit.Interop;

/// <summary>What others send is counted and kept, whatever it is; what is kept is traffic.</summary>
public sealed class ListenTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Good_lost_repeated_reordered_and_hostile_datagrams_are_counted_and_none_is_fatal()
    {
        var exercise = Sent(sink => new DisSceneWriter(sink, SceneClock.Usual));
        byte[][] sent = [exercise[0], exercise[1], exercise[1], [1, 2, 3], [], new byte[60_000], [7, 1, 1, 1, 0, 0, 0, 0, 255, 255, 0, 0]];
        using var capture = new MemoryStream();
        var answer = await Listened(new() { Dis = Free(), For = Duration.FromSeconds(2) }, sent, capture);
        var dis = Assert.Single(answer.Standards);
        Assert.Equal((sent.Length, 2), (dis.Datagrams, dis.Kinds.Sum(kind => kind.Count)));
        Assert.Equal(1, dis.NotTaken.Single(reason => reason.Kind == "Duplicate").Count);
        Assert.Equal(1, dis.NotTaken.Single(reason => reason.Kind == "LengthPastEnd").Count);
        Assert.True(dis.NotTaken.Single(reason => reason.Kind == "TooShort").Count >= 2);
        Assert.NotNull(dis.LastFault);
        Assert.Equal(sent.Length, answer.Kept);
    }

    [Fact]
    public async Task Tracks_that_were_listened_to_are_traffic()
    {
        var sent = Sent(sink => new AsterixSceneWriter(sink, SceneClock.Usual));
        using var capture = new MemoryStream();
        var answer = await Listened(new() { Asterix = Free(), For = Duration.FromSeconds(2) }, sent, capture);
        // The track and its end.
        Assert.Equal(("062", 2L), Assert.Single(answer.Standards).Kinds.Select(kind => (kind.Kind, kind.Count)).Single());
        var flight = Assert.Single(TrafficFile.Read(new MemoryStream(capture.ToArray())).Flights);
        var state = Assert.Single(flight.States);
        Assert.True(state.IsGeometric);
        Assert.InRange((Parapet.Earth.Ellipsoid.Wgs84.ToEcef(state.Place) - MadeRecord.PlaceAt(10)).Norm, 0, 1.05);
        Assert.NotNull(state.Motion);
    }

    [Fact]
    public void A_radars_reports_are_traffic_where_the_radar_says_where_it_stands()
    {
        var target = Parapet.Foundation.Frames.Geodetic.FromDegrees(40.6, 33.9, 9_000);
        var sight = Parapet.Earth.Ellipsoid.LocalFrame.At(MadeRecord.Site).Sight(Parapet.Earth.Ellipsoid.Wgs84.ToEcef(target));
        var editions = (Service: Parapet.Interop.Asterix.Editions.Find(34, "1.29")!, Report: Parapet.Interop.Asterix.Editions.Find(48, "1.30")!);
        var service = new Parapet.Interop.Asterix.AsterixRecord(editions.Service);
        var report = new Parapet.Interop.Asterix.AsterixRecord(editions.Report);
        var source = new Parapet.Interop.Asterix.Messages.DataSource(5, 9);
        Assert.True(new Parapet.Interop.Asterix.Messages.MonoradarServices(editions.Service).Write(
            new() { Source = source, Kind = 1, TimeOfDay = Duration.FromSeconds(10), Latitude = MadeRecord.Site.Latitude, Longitude = MadeRecord.Site.Longitude, Height = MadeRecord.Site.Height }, service, out _));
        Assert.True(new Parapet.Interop.Asterix.Messages.MonoradarTargets(editions.Report).Write(
            new() { Source = source, Detection = 2, TimeOfDay = Duration.FromSeconds(12), SlantRange = sight.Range, Bearing = sight.Azimuth, PressureHeight = target.Height, AircraftAddress = 0x4b1234 }, report, out _));
        var blocks = (Service: new Parapet.Interop.Asterix.DataBlockWriter(editions.Service), Report: new Parapet.Interop.Asterix.DataBlockWriter(editions.Report));
        Assert.True(blocks.Service.Add(service, out _) && blocks.Report.Add(report, out _));

        var known = CaptureTraffic.Read(new MemoryStream([.. blocks.Service.Block, .. blocks.Report.Block]));
        var flight = Assert.Single(known.Flights);
        Assert.Equal("4B1234", flight.Id);
        Assert.InRange((Parapet.Earth.Ellipsoid.Wgs84.ToEcef(flight.States[0].Place) - Parapet.Earth.Ellipsoid.Wgs84.ToEcef(target)).Norm, 0, 15);

        var unknown = CaptureTraffic.Read(new MemoryStream(blocks.Report.Block.ToArray()));
        Assert.Empty(unknown.Flights);
        Assert.Contains("whose place no I034/120", Assert.Single(unknown.First).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_is_taken_is_told_and_not_thrown()
    {
        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var problems = new Problems();
        Assert.Null(await new ListenQuestion { Dis = (IPEndPoint)taken.LocalEndPoint!, For = Duration.FromSeconds(1) }.Answer(null, null, problems, Cancellation));
        Assert.Equal("--dis", Assert.Single(problems.InOrder()).File);
    }

    [Fact]
    public async Task The_newer_internet_protocol_is_listened_to_and_kept()
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "no IPv6 on this machine");
        byte[][] sent = [[48, 0, 4, 1], [62, 0, 3]];
        using var capture = new MemoryStream();
        var answer = await Listened(new() { Asterix = new(IPAddress.IPv6Loopback, 0), For = Duration.FromSeconds(1) }, sent, capture);

        Assert.Equal(2, Assert.Single(answer.Standards).Datagrams);
        var reader = new Parapet.Interop.Captures.CaptureReader(new MemoryStream(capture.ToArray()));
        Assert.True(reader.Next(out var first));
        Assert.Equal(IPAddress.IPv6Loopback, first.Source.Address);
        Assert.Equal(sent[0], first.Payload);
        Assert.True(reader.Next(out _));
    }

    /// <summary>A group is joined at every address of a machine, where anybody may send to its port.</summary>
    [Theory]
    [InlineData("239.255.77.5")]
    [InlineData("ff12::4d05")]
    public async Task Who_listens_to_a_group_hears_the_group_and_nothing_else(string group)
    {
        var address = IPAddress.Parse(group);
        var isNewer = address.AddressFamily == AddressFamily.InterNetworkV6;
        Assert.SkipUnless(!isNewer || Socket.OSSupportsIPv6, "no IPv6 on this machine");
        var problems = new Problems();
        using var capture = new MemoryStream();
        IPEndPoint? told = null;
        var reached = false;
        var answer = await new ListenQuestion { Asterix = new(address, 0), For = Duration.FromSeconds(1.5) }.Answer(
            capture,
            at =>
            {
                told = at[0];
                using var sender = new Socket(at[0].AddressFamily, SocketType.Dgram, ProtocolType.Udp);
                sender.SendTo([62, 0, 3], new IPEndPoint(isNewer ? IPAddress.IPv6Loopback : IPAddress.Loopback, at[0].Port));
                try
                {
                    sender.SendTo([48, 0, 4, 1], at[0]);
                    reached = true;
                }
                catch (SocketException)
                {
                    // A machine without a way to any group.
                }
            },
            problems,
            Cancellation);
        Assert.SkipWhen(answer is null, "no group can be joined on this machine");
        Assert.Equal(address, told!.Address);
        Assert.Equal(1, answer.Elsewhere);
        var heard = Assert.Single(answer.Standards);
        Assert.DoesNotContain(heard.Kinds, kind => kind.Kind == "062");
        Assert.InRange(heard.Datagrams, 0, reached ? 1 : 0);
        Assert.Equal(heard.Datagrams, answer.Kept);
    }

    /// <summary>What comes faster than it is taken is lost in the system, which counts it: sockets of another's, and none, are not told.</summary>
    [Fact]
    public void What_the_system_throws_away_is_told()
    {
        Assert.Equal(17, ReceiveDrops.Read("  95: 0100007F:1F90 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 4242 2 0000000000000000 17", "4242"));
        Assert.Null(ReceiveDrops.Read("  95: 0100007F:1F90 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 4242 2 0000000000000000 17", "42"));
        Assert.Null(ReceiveDrops.Read("  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops", "4242"));
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveBufferSize = 4096 };
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Assert.SkipWhen(ReceiveDrops.Of(socket) is null, "this system does not tell what it throws away");
        Assert.Equal(0, ReceiveDrops.Of(socket));
        using var sender = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        for (var i = 0; i < 200; i++)
        {
            sender.SendTo(new byte[1000], socket.LocalEndPoint!);
        }

        var came = 0;
        while (socket.Available > 0)
        {
            socket.Receive(new byte[2000]);
            came++;
        }

        Assert.InRange(came, 0, 199);
        Assert.Equal(200 - came, ReceiveDrops.Of(socket));
    }

    private static IPEndPoint Free() => new(IPAddress.Loopback, 0);

    private static async Task<ListenAnswer> Listened(ListenQuestion question, IReadOnlyList<byte[]> sent, Stream capture)
    {
        var problems = new Problems();
        var answer = await question.Answer(
            capture,
            at =>
            {
                using var sender = new Socket(at[0].AddressFamily, SocketType.Dgram, ProtocolType.Udp);
                foreach (var datagram in sent)
                {
                    sender.SendTo(datagram, at[0]);
                }
            },
            problems,
            Cancellation);
        Assert.Empty(problems.InOrder());
        return answer!;
    }

    private static List<byte[]> Sent(Func<IDatagramSink, ISceneWriter> open)
    {
        var sink = new Kept();
        var reader = new SceneReader(open(sink), new() { Posts = [SceneSelection.All] });
        MadeRecord.Give(reader);
        reader.End();
        return sink.All;
    }

    private sealed class Kept : IDatagramSink
    {
        public List<byte[]> All { get; } = [];

        public void Send(Instant time, ReadOnlySpan<byte> payload) => All.Add(payload.ToArray());
    }
}

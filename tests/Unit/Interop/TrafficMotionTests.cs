using System.Net;
using Parapet.Earth.Ellipsoid;
using Parapet.Foundation.Frames;
using Parapet.Foundation.Quantities;
using Parapet.Foundation.Time;
using Parapet.Interop.Asterix;
using Parapet.Interop.Asterix.Messages;
using Parapet.Interop.Asterix.Scenes;
using Parapet.Interop.Captures;
using Parapet.Interop.Dis.Scenes;
using Parapet.Interop.Scenes;
using Parapet.Interop.Traffic;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;
using Xunit;

namespace Parapet.Tests.Unit.Interop;

/// <summary>What a recording says of how and when an aircraft moved comes out of it, whichever standard told it.</summary>
public sealed class TrafficMotionTests
{
    private static readonly Endpoint s_end = new(IPAddress.Loopback, 3000);

    /// <summary>062 tells a velocity in steps of 0.25 m/s east and north, and a climb in steps of 6.25 feet a minute.</summary>
    [Fact]
    public void A_system_track_moves_as_it_was_sent()
    {
        var capture = Sent((sink, clock) => new AsterixSceneWriter(sink, clock));
        var state = Assert.Single(Assert.Single(CaptureTraffic.Read(capture).Flights).States);
        AssertMotion(state, 0.125 * Math.Sqrt(2), 3.125 * 0.3048 / 60);
    }

    /// <summary>An aircraft tells place and velocity as they are. A missile is a munition and no aircraft, as is the round that meets it; nothing on the ground is one.</summary>
    [Fact]
    public void An_entity_moves_as_it_was_sent_and_nothing_else_is_traffic()
    {
        Assert.Empty(CaptureTraffic.Read(Sent((sink, clock) => new DisSceneWriter(sink, clock))).Flights);
        var read = CaptureTraffic.Read(Sent((sink, clock) => new DisSceneWriter(sink, clock), GiveDrone));
        var flight = Assert.Single(read.Flights);
        Assert.Equal(SceneClock.Usual.Begins + TimeSpan.FromSeconds(2), Begins(read) + TimeSpan.FromSeconds(flight.States[0].Time.Seconds));
        Assert.All(flight.States, state =>
        {
            var at = (Begins(read) - SceneClock.Usual.Begins).TotalSeconds + state.Time.Seconds;
            Assert.InRange((Wgs84.ToEcef(state.Place) - MadeRecord.PlaceAt(at)).Norm, 0, 1e-3);
            AssertMotion(state, 1e-4, 1e-4);
        });

        static DateTimeOffset Begins(TrafficRecording recording) => recording.Begins!.Value;
    }

    /// <summary>048 tells a speed in steps of 2^-14 nautical miles a second and a heading in steps of 360/2^16 degrees.</summary>
    [Fact]
    public void A_radars_track_moves_as_it_was_sent()
    {
        var (service, report) = (Editions.Find(34, "1.29")!, Editions.Find(48, "1.30")!);
        var source = new DataSource(5, 9);
        var (place, track) = (new AsterixRecord(service), new AsterixRecord(report));
        Assert.True(new MonoradarServices(service).Write(
            new() { Source = source, Kind = 1, TimeOfDay = Duration.FromSeconds(10), Latitude = MadeRecord.Site.Latitude, Longitude = MadeRecord.Site.Longitude, Height = MadeRecord.Site.Height }, place, out _));
        Assert.True(new MonoradarTargets(report).Write(
            new()
            {
                Source = source, Detection = 2, TimeOfDay = Duration.FromSeconds(12), SlantRange = Length.FromKilometres(90), Bearing = Azimuth.FromDegrees(140), PressureHeight = Length.FromKilometres(9),
                AircraftAddress = 0x4b1234, GroundSpeed = Speed.FromMetresPerSecond(213), Heading = Azimuth.FromDegrees(301),
            },
            track,
            out _));
        var motion = Assert.Single(CaptureTraffic.Read(new MemoryStream([.. Block(place), .. Block(track)])).Flights).States[0].Motion!.Value;
        Assert.Equal(213, motion.Ground.MetresPerSecond, 1852.0 / (1 << 15));
        Assert.Equal(301, motion.Course.Degrees, 360.0 / (1 << 17));
    }

    /// <summary>021 tells a speed in steps of 2^-14 nautical miles a second and a course in steps of 360/2^16 degrees. Its clock begins anew at midnight.</summary>
    [Fact]
    public void Reports_go_on_over_midnight_and_may_come_late()
    {
        var edition = Editions.Newest(21);
        double[] seconds = [86_398, 86_399.5, 0.5, 86_399.9, 2];
        var blocks = seconds.SelectMany((day, step) =>
        {
            var record = new AsterixRecord(edition);
            Add(record, "010/SAC", 25);
            Add(record, "010/SIC", 10);
            Add(record, "130/LAT", 39.5 + step * 0.01);
            Add(record, "130/LON", 32.5);
            Add(record, "080/VALUE", 0x4b1234);
            Add(record, "073/VALUE", day);
            Add(record, "140/VALUE", 30_000);
            Add(record, "160/GS", 450 / 3600.0);
            Add(record, "160/TA", 272);
            return Block(record).ToArray();
        }).ToArray();
        var flight = Assert.Single(CaptureTraffic.Read(new MemoryStream(blocks)).Flights);
        Assert.Equal([0, 1.5, 1.9, 2.5, 4], flight.States.Select(state => Math.Round(state.Time.Seconds, 2)));
        Assert.All(flight.States, state =>
        {
            Assert.Equal(450, state.Motion!.Value.Ground.Knots, 3600.0 / (1 << 15));
            Assert.Equal(272, state.Motion.Value.Course.Degrees, 360.0 / (1 << 17));
            Assert.Equal(30_000 * 0.3048, state.Place.Height.Metres, 1e-6);
        });
    }

    private static void Add(AsterixRecord record, string path, double value)
    {
        var field = record.Edition.Find(path)!;
        record.Add(field, field.Raw(value)!.Value);
    }

    private static byte[] Block(AsterixRecord record)
    {
        var writer = new DataBlockWriter(record.Edition);
        Assert.True(writer.Add(record, out var fault), fault.ToString());
        return writer.Block.ToArray();
    }

    private static void AssertMotion(RecordedState state, double ground, double climb)
    {
        var velocity = LocalFrame.At(state.Place).ToLocal(MadeRecord.Velocity);
        var (east, north, up) = (velocity.X, velocity.Y, velocity.Z);
        var motion = state.Motion!.Value;
        Assert.Equal(Math.Sqrt(east * east + north * north), motion.Ground.MetresPerSecond, ground);
        Assert.Equal(Azimuth.Of(east, north).Degrees, motion.Course.Degrees, ground / motion.Ground.MetresPerSecond * 180 / Math.PI);
        Assert.Equal(up, motion.Climb!.Value.MetresPerSecond, climb);
    }

    private static void GiveDrone(IRecorder into)
    {
        MadeRecord.GiveHead(into);
        var drone = new TruthNumber(1);
        into.Take(new TargetDeclared(
            MadeRecord.At(0), drone, TargetClass.Drone, "drone", "Drone 1", MadeRecord.At(2), MadeRecord.At(60), -1, DefencePart.None, Money.FromDollars(1), false, false, IffModes.None, IffModes.None, MadeRecord.At(0), MadeRecord.At(0)));
        for (var second = 2; second <= 20; second += 3)
        {
            into.Take(new TruthState(MadeRecord.At(second), drone, MadeRecord.PlaceAt(second), MadeRecord.Velocity));
        }

        into.Take(new RunEnded(MadeRecord.At(40), AllDecided: true));
    }

    private static MemoryStream Sent(Func<CaptureSink, SceneClock, ISceneWriter> open, Action<IRecorder>? give = null)
    {
        var capture = new MemoryStream();
        using (var pcap = new PcapWriter(capture))
        {
            var reader = new SceneReader(open(new(pcap, SceneClock.Usual, s_end, s_end), SceneClock.Usual), new() { Posts = [SceneSelection.All] });
            (give ?? MadeRecord.Give)(reader);
            reader.End();
        }

        return new(capture.ToArray());
    }
}

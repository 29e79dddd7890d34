using Parapet.Earth.Ellipsoid;
using Parapet.Foundation.Frames;
using Parapet.Foundation.Quantities;
using Parapet.Foundation.Time;
using Parapet.Interop.Asterix;
using Parapet.Interop.Asterix.Scenes;
using Parapet.Interop.Scenes;
using Parapet.Interop.Tracks;
using Parapet.Interop.Wire;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;
using Xunit;

namespace Parapet.Tests.Unit.Interop;

/// <summary>Plots and tracks of a scene as ASTERIX, read again from their datagrams.</summary>
public sealed class AsterixSceneTests
{
    private static readonly SceneClock Clock = new(new(2024, 2, 29, 23, 59, 50, TimeSpan.Zero));

    [Fact]
    public void A_plot_is_a_simulated_primary_report_within_half_a_bit_of_what_was_measured()
    {
        var (range, azimuth, elevation) = (Length.FromKilometres(123.456), Azimuth.FromDegrees(271.23), Angle.FromDegrees(2.5));
        var report = Only(48, into => into.Take(new PlotTaken(MadeRecord.At(8), new Plot(new(0), MadeRecord.At(6), range, azimuth, elevation, default) { RangeRate = Speed.FromMetresPerSecond(-212) })));
        Assert.Equal(range.Metres, report.Value("040/RHO")!.Value * 1852, 1852.0 / 512);
        Assert.Equal(azimuth.Degrees, report.Value("040/THETA")!.Value, 360.0 / (1 << 17));
        Assert.Equal(86_396.0, report.Value("140/VALUE")!.Value, 1.0 / 256);
        Assert.Equal((1, 1), (report.Value("020/TYP"), report.Value("020/SIM")));
        Assert.Equal(-212, report.Value("120/CAL"));

        // On a sphere: 900 m, 123,456 m sin 2.5 deg, and a square of the ground range over twice the radius.
        var ground = 123_456 * Math.Cos(2.5 * Math.PI / 180);
        Assert.Equal(900 + 123_456 * Math.Sin(2.5 * Math.PI / 180) + ground * ground / 2 / 6_380_000, report.Value("110/3DH")!.Value * 0.3048, 10.0);
    }

    [Fact]
    public void A_plot_beyond_256_miles_is_not_sent_and_is_counted()
    {
        var sent = new Sent();
        var writer = new AsterixSceneWriter(sent, Clock);
        Tell(writer, into => into.Take(new PlotTaken(MadeRecord.At(8), new Plot(new(0), MadeRecord.At(6), Length.FromKilometres(500), default, default, default))));
        Assert.Empty(sent.Of(48));
        Assert.Equal(1, writer.TooFar);
    }

    [Fact]
    public void A_scan_is_a_north_mark_with_the_radars_place()
    {
        var site = Geodetic.FromDegrees(37, 35, 9_000);
        var mark = Only(34, into => into.Take(new ScanCompleted(MadeRecord.At(15), new(0), 1, MadeRecord.At(5), Wgs84.ToEcef(site), false, 0)));
        Assert.Equal((1, 10.0), (mark.Value("000/VALUE"), mark.Value("041/VALUE")));
        Assert.Equal(86_395.0, mark.Value("030/VALUE"));
        Assert.Equal(37, mark.Value("120/LAT")!.Value, 180.0 / (1 << 24));
        Assert.Equal(9_000, mark.Value("120/HGT")!.Value, 0.5);
    }

    /// <summary>The track of the made record is held at 10 s and no more at 40 s.</summary>
    [Fact]
    public void A_track_says_when_it_begins_and_when_it_ends()
    {
        var sent = new Sent();
        var reader = new SceneReader(new AsterixSceneWriter(sent, Clock), new());
        MadeRecord.Give(reader);
        reader.End();
        var told = sent.Of(62).Select(bytes => Read(62, bytes)).ToArray();
        Assert.Equal([(1.0, 0.0), (0.0, 1.0)], told.Select(record => (record.Value("080/TSB") ?? 0, record.Value("080/TSE") ?? 0)));
        Assert.Equal([0.0, 0.0], told.Select(record => record.Value("070/VALUE")!.Value));
        Assert.Equal([10, 40], sent.Times(62));
    }

    [Fact]
    public void A_track_comes_back_within_half_a_bit()
    {
        var wire = new SystemTrackWire();
        var heard = Heard(wire, MadeRecord.PlaceAt(10), TrackStatus.Confirmed);
        var place = Wgs84.ToGeodetic(MadeRecord.PlaceAt(10));
        var there = Wgs84.ToGeodetic(heard.Position!.Value);
        Assert.Equal(place.Latitude.Degrees, there.Latitude.Degrees, 180.0 / (1 << 26) + 1e-12);
        Assert.Equal(place.Longitude.Degrees, there.Longitude.Degrees, 180.0 / (1 << 26) + 1e-12);
        Assert.Equal(place.Height.Metres, there.Height.Metres, 6.25 * 0.3048 / 2 + 1e-6);
        Assert.InRange((heard.Velocity!.Value - MadeRecord.Velocity).Norm, 0, 0.2);
        Assert.Equal(("7:3", TrackStatus.Confirmed, true), (heard.Key, heard.Status, heard.HasAccuracy));
        Assert.Equal(1.0, heard.Age!.Value.Seconds, 0.126);
        Assert.Null(heard.Identity);
    }

    [Theory]
    [InlineData(TrackStatus.Tentative)]
    [InlineData(TrackStatus.Coasted)]
    [InlineData(TrackStatus.Confirmed)]
    public void Its_status_comes_back(TrackStatus status) => Assert.Equal(status, Heard(new SystemTrackWire(), MadeRecord.PlaceAt(10), status).Status);

    [Fact]
    public void What_flies_above_the_field_of_heights_has_no_place_in_space()
    {
        var high = Wgs84.ToEcef(Geodetic.FromDegrees(38, 34, 120_000));
        Assert.Null(Heard(new SystemTrackWire(), high, TrackStatus.Confirmed).Position);
    }

    [Theory]
    [InlineData(0, 180, 100)]
    [InlineData(0, -180, 100)]
    [InlineData(90, 0, 100)]
    [InlineData(-90, 12, -300)]
    public void No_place_is_refused(double latitude, double longitude, double height)
    {
        var place = Wgs84.ToEcef(Geodetic.FromDegrees(latitude, longitude, height));
        Assert.InRange((Heard(new SystemTrackWire(), place, TrackStatus.Confirmed).Position!.Value - place).Norm, 0, 1.2);
    }

    private static HeardTrack Heard(ITrackWire wire, Position<Ecef> position, TrackStatus status)
    {
        var covariance = default(StateCovariance);
        for (var axis = 0; axis < 6; axis++)
        {
            covariance.Set(axis, axis, axis < 3 ? 1e9 : 100);
        }

        var state = new SceneState(MadeRecord.At(10), new(SceneThing.Track, 7, 40, 2), position, MadeRecord.Velocity)
        {
            Belief = new(StandardIdentity.Hostile, TargetCategory.CruiseMissile, covariance, status, MadeRecord.At(9)),
        };
        var room = new byte[1 << 16];
        var length = wire.Write(new(7, 3, state, Clock.At(state.Time)), room);
        Assert.True(wire.TryRead(room.AsSpan(0, length), out var heard));
        return heard;
    }

    private static AsterixRecord Only(int category, Action<IRecorder> give)
    {
        var sent = new Sent();
        Tell(new AsterixSceneWriter(sent, Clock), give);
        return Read(category, Assert.Single(sent.Of(category)));
    }

    private static AsterixRecord Read(int category, byte[] bytes)
    {
        var edition = Editions.Find(category, category switch { 48 => "1.30", 62 => "1.19", _ => "1.29" })!;
        var record = new AsterixRecord(edition);
        Assert.True(new RecordReader(edition).Read(bytes.AsSpan(DataBlock.HeadOctets), record, out var length, out var fault), fault.ToString());
        Assert.Equal(bytes.Length - DataBlock.HeadOctets, length);
        return record;
    }

    private static void Tell(ISceneWriter writer, Action<IRecorder> give)
    {
        var reader = new SceneReader(writer, new() { Plots = true });
        MadeRecord.GiveHead(reader);
        give(reader);
        reader.End();
    }

    private sealed class Sent : IDatagramSink
    {
        private readonly List<(double Seconds, byte[] Bytes)> _all = [];

        public IEnumerable<byte[]> Of(int category) => _all.Where(sent => sent.Bytes[0] == category).Select(sent => sent.Bytes);

        public IEnumerable<double> Times(int category) => _all.Where(sent => sent.Bytes[0] == category).Select(sent => sent.Seconds);

        public void Send(Instant time, ReadOnlySpan<byte> payload) => _all.Add((time.Seconds, payload.ToArray()));
    }
}

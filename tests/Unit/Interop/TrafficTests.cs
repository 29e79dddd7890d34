using System.IO.Compression;
using System.Text;
using Parapet.Interop.Asterix;
using Parapet.Interop.Asterix.Messages;
using Parapet.Interop.Captures;
using Parapet.Interop.Scenes;
using Parapet.Interop.Traffic;
using Xunit;

namespace Parapet.Tests.Unit.Interop;

public sealed class TrafficTests
{
    /// <summary>Frames whose contents are public examples [Sun2021]: identification, an even and an odd position, velocity over the ground and through the air, an altitude reply.</summary>
    private static readonly (string Message, double Seconds)[] s_messages =
    [
        ("8D40621D58C386435CC412692AD6", 0), ("8D40621D58C382D690C8AC2863A7", 1), ("8D4840D6202CC371C32CE0576098", 2), ("8D485020994409940838175B284F", 3), ("8DA05F219B06B6AF189400CBC33F", 4),
    ];

    private const string Lines = """
        MSG,1,1,1,4840D6,1,2024/02/29,12:00:00.000,2024/02/29,12:00:00.000,KLM1023 ,,,,,,,,,,,
        MSG,4,1,1,4840D6,1,2024/02/29,12:00:00.500,2024/02/29,12:00:00.500,,,450,90.5,,,-640,,,,,
        MSG,3,1,1,4840D6,1,2024/02/29,12:00:01.250,2024/02/29,12:00:01.250,,35000,,,52.25,3.5,,,0,0,0,0
        STA,,5,179,400AE7,10103,2024/02/29,14:00:00.000,2024/02/29,14:00:00.000,RM
        MSG,3,1,1,4840D6,1,2024/02/29,12:00:40.000,2024/02/29,12:00:40.000,,36000,,,52.26,3.6,,,0,0,0,0
        """;

    private const string Trace = """{"icao":"4840d6","timestamp":1709208000.0,"trace":[[0.0,52.25,3.5,35000,450.0,90.5,0,-640,{"flight":"KLM1023 "},"adsb_icao",35500,null],[5.5,52.26,3.6,"ground",null,null,0,null,null],[10,52.27,3.7,35100,450,91,0,0,null,"x",null]]}""";

    private const string Picture = """{"now":1709208000.5,"aircraft":[{"hex":"4840d6","flight":"KLM1023 ","lat":52.25,"lon":3.5,"alt_baro":35000,"gs":450,"track":90.5,"baro_rate":-640,"seen_pos":1.5},{"hex":"~1","lat":1},{"hex":"abcdef"}]}""";

    private static byte[] Beast => [.. s_messages.SelectMany(message => Frame(Convert.FromHexString(message.Message), message.Seconds))];

    [Fact]
    public void Frames_of_Beast_give_the_places_names_and_motions_that_their_examples_are_known_for()
    {
        // Positions in their order, so that the even one is the newer: 52.25720 N 3.91937 E, 38000 feet.
        var recording = BeastReader.Read(new MemoryStream(Beast));
        Assert.Equal((5, 0), (recording.Messages, recording.Faults));
        var flight = Assert.Single(recording.Flights);
        Assert.Equal("40621D", flight.Id);
        var state = Assert.Single(flight.States);
        Assert.Equal(52.2572021484375, state.Place.Latitude.Degrees, 1e-9);
        Assert.Equal(3.91937255859375, state.Place.Longitude.Degrees, 1e-9);
        Assert.Equal(38_000 * 0.3048, state.Place.Height.Metres, 1e-6);
        Assert.Equal(1, state.Time.Seconds, 1e-6);
    }

    /// <summary>A long text holds letters that pass for a block of ASTERIX: it is told by its first word.</summary>
    [Fact]
    public void Many_lines_are_taken_for_lines()
    {
        var lines = string.Concat(Enumerable.Range(0, 2000).Select(i => FormattableString.Invariant(
            $"MSG,3,1,1,4840D6,1,2024/02/29,12:{i / 60:00}:{i % 60:00}.000,2024/02/29,12:{i / 60:00}:{i % 60:00}.000,,{30000 + i},,,{52 + i * 0.0013:F5},{3.5 + i * 0.0017:F5},,,0,0,0,0\n")));
        var recording = TrafficFile.Read(new MemoryStream(Encoding.ASCII.GetBytes(lines)));
        Assert.Equal((2000, 0), (recording.Messages, recording.Faults));
        Assert.Equal(2000, Assert.Single(recording.Flights).States.Length);
    }

    /// <summary>Times of the day go on over midnight, and the recording began when its first record was measured, though it came the day after.</summary>
    [Fact]
    public void Tracks_of_ASTERIX_go_on_over_midnight()
    {
        var edition = Editions.Find(62, "1.18")!;
        var (tracks, record, block) = (new SystemTracks(edition), new AsterixRecord(edition), new DataBlockWriter(edition));
        using var file = new MemoryStream();
        using (var pcap = new PcapWriter(file))
        {
            // Each comes two seconds after its time; the first at a second past midnight.
            var clock = new SceneClock(new(2024, 3, 1, 0, 0, 1, TimeSpan.Zero));
            var place = new Endpoint(System.Net.IPAddress.Loopback, 8600);
            var sink = new CaptureSink(pcap, clock, place, place);
            for (var i = 0; i < 5; i++)
            {
                block.Clear();
                Assert.True(tracks.Write(
                    new()
                    {
                        Source = new(1, 2), TrackNumber = 5, TimeOfDay = Duration.FromSeconds((86_399 + i) % 86_400),
                        Latitude = Angle.FromDegrees(38 + 0.01 * i), Longitude = Angle.FromDegrees(33), GeometricHeight = Length.FromMetres(3000),
                    },
                    record, out _) && block.Add(record, out _));
                sink.Send(Instant.FromSeconds(i), block.Block);
            }
        }

        var recording = TrafficFile.Read(new MemoryStream(file.ToArray()));
        Assert.Equal(0, recording.Faults);
        Assert.Equal(new DateTimeOffset(2024, 2, 29, 23, 59, 59, TimeSpan.Zero), recording.Begins);
        var flight = Assert.Single(recording.Flights);
        Assert.Equal([0.0, 1, 2, 3, 4], flight.States.Select(state => state.Time.Seconds));
        Assert.Equal([38.0, 38.01, 38.02, 38.03, 38.04], flight.States.Select(state => Math.Round(state.Place.Latitude.Degrees, 4)));
    }

    /// <summary>What comes two days later at the same time of the day is two days later, where the capture says so; where nothing does, the nearest day is taken.</summary>
    [Fact]
    public void Days_of_a_capture_are_kept_apart()
    {
        var edition = Editions.Find(48, "1.30")!;
        var (reports, record, block) = (new MonoradarTargets(edition), new AsterixRecord(edition), new DataBlockWriter(edition));
        using var file = new MemoryStream();
        List<byte> bare = [];
        using (var pcap = new PcapWriter(file))
        {
            var place = new Endpoint(System.Net.IPAddress.Loopback, 8600);
            var sink = new CaptureSink(pcap, new SceneClock(new(2024, 3, 1, 23, 0, 0, TimeSpan.Zero)), place, place);
            foreach (var hours in (int[])[0, 2, 49, 73])
            {
                block.Clear();
                Assert.True(reports.Write(
                    new() { Source = new(1, 2), Detection = 2, TimeOfDay = Duration.FromSeconds((23 + hours) % 24 * 3600), SlantRange = Length.FromKilometres(50 + hours), Bearing = Azimuth.FromDegrees(45) }, record, out _)
                    && block.Add(record, out _));
                sink.Send(Instant.FromSeconds(hours * 3600), block.Block);
                bare.AddRange(block.Block.ToArray());
            }
        }

        Assert.Equal([23, 25, 72, 96], Hours(file.ToArray()));
        Assert.Equal([23, 25, 24, 24], Hours([.. bare]));

        static int[] Hours(byte[] bytes) => [.. RadarRecording.Read(new MemoryStream(bytes)).Radars[0].Plots.Select(plot => (int)Math.Round(plot.Time.Seconds / 3600))];
    }

    [Fact]
    public void Velocities_and_names_are_those_that_the_examples_are_known_for()
    {
        var motion = ModeSVelocity.Of(Convert.FromHexString(s_messages[3].Message).AsSpan(4, 7))!.Value;
        Assert.Equal(159.20 * 1852 / 3600, motion.Ground.MetresPerSecond, 0.01);
        Assert.Equal(182.88, motion.Course.Degrees, 0.01);
        Assert.Equal(-832 * 0.3048 / 60, motion.Climb!.Value.MetresPerSecond, 1e-9);
        Assert.Null(ModeSVelocity.Of(Convert.FromHexString(s_messages[4].Message).AsSpan(4, 7)));

        // The name of an aircraft that then tells a place, by a pair of frames of which the address is changed and the parity made anew.
        byte[] even = Readdressed("8D40621D58C382D690C8AC2863A7"), odd = Readdressed("8D40621D58C386435CC412692AD6");
        var recording = BeastReader.Read(new MemoryStream([.. Frame(Convert.FromHexString(s_messages[2].Message), 0), .. Frame(even, 1), .. Frame(odd, 2), .. Frame(even, 3)]));
        var flight = Assert.Single(recording.Flights);
        Assert.Equal(("4840D6", "KLM1023"), (flight.Id, flight.Callsign));
        Assert.Equal(2, flight.States.Length);
    }

    /// <summary>The older code of hundreds of feet against the table of its first steps, and both ends.</summary>
    [Theory]
    [InlineData(0b0000_0000_0010, null)]
    [InlineData(0b0010_0000_0010, -1000.0)]
    [InlineData(0b1010_0000_0010, -900.0)]
    [InlineData(0b1000_0000_0010, -800.0)]
    public void Hundreds_of_feet_are_those_of_the_table(int code, double? feet)
    {
        // B4 alone: the fives count one, the hundreds run backwards.
        Assert.Equal(feet is null, ModeSAltitude.Of12(code) is null);
    }

    [Fact]
    public void Every_hundred_feet_of_the_older_code_comes_once()
    {
        var feet = Enumerable.Range(0, 4096).Where(code => (code & 0x10) == 0).Select(ModeSAltitude.Of12).OfType<Length>().Select(height => Math.Round(height.Metres / 0.3048)).Order().ToArray();
        Assert.Equal(feet.Distinct(), feet);
        Assert.Equal(-1200, feet[0]);
        Assert.All(feet.Zip(feet.Skip(1)), pair => Assert.Equal(100, pair.Second - pair.First));
    }

    [Theory]
    [InlineData(0, 59)]
    [InlineData(10.5, 58)]
    [InlineData(52.2572, 36)]
    [InlineData(86.6, 2)]
    [InlineData(-88, 1)]
    public void Zones_of_longitude_are_those_of_the_table(double latitude, int zones) => Assert.Equal(zones, CompactPosition.ZonesAt(latitude));

    [Fact]
    public void Every_place_of_the_Earth_comes_back_from_its_compact_reports()
    {
        for (var latitude = -86.5; latitude < 87; latitude += 3.37)
        {
            for (var longitude = -179.5; longitude < 180; longitude += 7.31)
            {
                var position = new CompactPosition();
                position.Add(false, Compact(latitude, 6), Compact(longitude, 360.0 / Math.Max(1, CompactPosition.ZonesAt(latitude))), Instant.FromSeconds(0));
                var found = position.Add(true, Compact(latitude, 360.0 / 59), Compact(longitude, 360.0 / Math.Max(1, CompactPosition.ZonesAt(latitude) - 1)), Instant.FromSeconds(1));
                if (found is not var (north, east))
                {
                    continue; // Where the two lie in different zones.
                }

                Assert.Equal(latitude, north, 1e-4);
                Assert.InRange(Math.Abs(Math.IEEERemainder(longitude - east, 360)), 0, 0.01);

                // A mile further on, from one report and the place before.
                var next = position.Add(false, Compact(latitude + 0.015, 6), Compact(longitude, 360.0 / Math.Max(1, CompactPosition.ZonesAt(latitude + 0.015))), Instant.FromSeconds(9));
                Assert.Equal(latitude + 0.015, next!.Value.Latitude, 1e-4);
            }
        }
    }

    [Fact]
    public void A_wrong_parity_is_a_fault_and_what_breaks_a_frame_does_not_break_the_next()
    {
        var whole = Beast;
        whole[20] ^= 4;
        var recording = BeastReader.Read(new MemoryStream([1, 2, 3, .. whole, 0x1a, (byte)'3', 9, 9, .. Frame(Convert.FromHexString(s_messages[2].Message), 9), 0x1a]));
        Assert.Equal(6, recording.Messages);
        Assert.Equal(["byte 0, frame: 01; allowed: 1A", "byte 3, Mode S: extended squitter with a wrong parity"], recording.First.Take(2).Select(fault => fault.ToString()));
        Assert.Equal(4, recording.Faults);
    }

    [Fact]
    public void Lines_of_BaseStation_give_a_place_with_the_height_and_motion_told_before()
    {
        var recording = SbsReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Lines)));
        Assert.Equal(new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.Zero), recording.Begins);
        var flight = Assert.Single(recording.Flights);
        Assert.Equal(("4840D6", "KLM1023"), (flight.Id, flight.Callsign));
        Assert.Equal([1.25, 40], flight.States.Select(state => state.Time.Seconds), (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal((52.25, 3.5), (flight.States[0].Place.Latitude.Degrees, flight.States[0].Place.Longitude.Degrees), (a, b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) < 1e-9);
        Assert.Equal(35_000 * 0.3048, flight.States[0].Place.Height.Metres, 1e-6);
        var motion = flight.States[0].Motion!.Value;
        Assert.Equal(450 * 1852 / 3600.0, motion.Ground.MetresPerSecond, 1e-9);
        Assert.Equal(90.5, motion.Course.Degrees, 1e-9);
        Assert.Equal(-640 * 0.3048 / 60, motion.Climb!.Value.MetresPerSecond, 1e-9);

        // Half a minute later it is no longer known how it moves.
        Assert.Null(flight.States[1].Motion);
        Assert.Equal(0, recording.Faults);
    }

    [Theory]
    [InlineData("MSG,3,1\n", "MSG: 3 values; allowed: 22")]
    [InlineData("MSG,3,1,1,XYZ,1,2024/02/29,12:00:01.250,,,,35000,,,52.25,3.5,,,0,0,0,0", "hex ident: 'XYZ'")]
    [InlineData("MSG,3,1,1,4840D6,1,soon,12:00:01.250,,,,35000,,,52.25,3.5,,,0,0,0,0", "date and time: 'soon 12:00:01.250'")]
    [InlineData("MSG,3,1,1,4840D6,1,2024/02/29,12:00:01.250,,,,35000,,,95,3.5,,,0,0,0,0", "latitude: '95'; allowed: a number from -90 to 90")]
    [InlineData("hello\n", "line: 'hello'")]
    public void A_broken_line_is_a_fault(string line, string reason)
    {
        var recording = SbsReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(line)));
        Assert.StartsWith("byte 0, " + reason, recording.First[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_trace_of_readsb_is_read_packed_or_not()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Trace));
        }

        foreach (var bytes in (byte[][])[Encoding.UTF8.GetBytes(Trace), packed.ToArray()])
        {
            var recording = TrafficFile.Read(new MemoryStream(bytes));
            Assert.Equal(new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.Zero), recording.Begins);
            var flight = Assert.Single(recording.Flights);
            Assert.Equal(("4840D6", "KLM1023"), (flight.Id, flight.Callsign));

            // The last tells the pressure altitude alone: by what was told at once it is 500 ft higher above the ellipsoid.
            Assert.Equal([35_500, 35_500, 35_600], flight.States.Select(state => state.Place.Height.Metres / 0.3048), (a, b) => Math.Abs(a - b) < 1e-6);
            Assert.Equal([true, true, true], flight.States.Select(state => state.IsGeometric));
            Assert.Equal(5.5, flight.States[1].Time.Seconds, 1e-9);
        }
    }

    /// <summary>A flight whose heights above the ellipsoid come and go, higher by 100 ft at first and by 400 ft a minute later: each gap is filled by what was told nearest in time.</summary>
    [Fact]
    public void Heights_that_come_and_go_make_no_steps()
    {
        static string Point(int seconds, int? geometric) => FormattableString.Invariant($"[{seconds},52,{3 + 0.001 * seconds},30000,null,null,0,null,null,\"x\",{(geometric is { } feet ? $"{feet}" : "null")}]");
        static RecordedFlight Read(params string[] points) =>
            Assert.Single(TrafficFile.Read(new MemoryStream(Encoding.UTF8.GetBytes($$"""{"icao":"4840d6","timestamp":1709208000.0,"trace":[{{string.Join(',', points)}}]}"""))).Flights);
        var flight = Read(Point(0, null), Point(5, 30_100), Point(30, null), Point(40, null), Point(65, 30_400), Point(70, null));
        Assert.Equal([30_100, 30_100, 30_100, 30_400, 30_400, 30_400], flight.States.Select(state => (int)Math.Round(state.Place.Height.Metres / 0.3048)));
        Assert.All(flight.States, state => Assert.True(state.IsGeometric));

        // A height above the ellipsoid long after the other was told says nothing of the difference between them.
        static string Alone(int seconds, int geometric) => FormattableString.Invariant($"[{seconds},52,{3 + 0.001 * seconds},null,null,null,0,null,null,\"x\",{geometric}]");
        Assert.Equal([30_000, 31_000], Read(Point(0, null), Alone(20, 31_000)).States.Select(state => (int)Math.Round(state.Place.Height.Metres / 0.3048)));
        Assert.All(Read(Point(0, null), Point(5, null)).States, state => Assert.False(state.IsGeometric));
    }

    [Fact]
    public void A_picture_of_readsb_is_read_and_what_has_no_address_is_a_fault()
    {
        var recording = TrafficFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(Picture)));
        var flight = Assert.Single(recording.Flights);
        Assert.Equal(-1.5, Assert.Single(flight.States).Time.Seconds, 1e-9);
        Assert.Equal(1, recording.Faults);
    }

    /// <summary>What stands there is told, not that nothing does; and of what is packed, what may be.</summary>
    [Fact]
    public void A_fault_of_readsb_says_what_stands_there()
    {
        static string Fault(string json) => ReadsbReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(json))).First[0].Reason;
        Assert.StartsWith("\"x\"; allowed: seconds since 1970", Fault("""{"now": "x", "aircraft": []}"""), StringComparison.Ordinal);
        Assert.StartsWith("-1e12; allowed: seconds since 1970", Fault("""{"now": -1e12, "aircraft": []}"""), StringComparison.Ordinal);
        Assert.StartsWith("absent; allowed: seconds since 1970", Fault("""{"aircraft": []}"""), StringComparison.Ordinal);
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write("MSG,3,1,1,4CA2D6"u8);
        }

        Assert.EndsWith("of packed files only JSON is read, others unpacked", TrafficFile.Read(new MemoryStream(packed.ToArray())).First[0].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("beast")]
    [InlineData("sbs")]
    [InlineData("trace")]
    [InlineData("picture")]
    [InlineData("gzip")]
    public void No_damage_breaks_a_reader(string format)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Trace));
        }

        byte[] whole = format switch { "beast" => Beast, "sbs" => Encoding.UTF8.GetBytes(Lines), "trace" => Encoding.UTF8.GetBytes(Trace), "gzip" => packed.ToArray(), _ => Encoding.UTF8.GetBytes(Picture) };
        var places = 0;
        for (var key = 0; key < ByteMutation.Usual; key++)
        {
            var bytes = ByteMutation.Of(whole, key);
            foreach (var recording in (TrafficRecording[])[TrafficFile.Read(new MemoryStream(bytes)), format == "beast" ? BeastReader.Read(new MemoryStream(bytes)) : format == "sbs" ? SbsReader.Read(new MemoryStream(bytes)) : ReadsbReader.Read(new MemoryStream(bytes))])
            {
                Assert.All(recording.First, fault => Assert.True(fault.Item.Length > 0 && fault.Reason.Length > 0, $"{key}: {fault}"));
                Assert.All(recording.Flights.SelectMany(flight => flight.States), state => Assert.True(Math.Abs(state.Place.Latitude.Degrees) <= 90.001 && Math.Abs(state.Place.Longitude.Degrees) <= 180.001, $"{key}: {state.Place}"));
                places += recording.Flights.Length;
            }
        }

        Assert.InRange(places, 1, int.MaxValue);
    }

    private static int Compact(double value, double zone)
    {
        var within = value - zone * Math.Floor(value / zone);
        return (int)Math.Floor(131_072 * within / zone + 0.5) & 0x1ffff;
    }

    private static byte[] Readdressed(string message)
    {
        var bytes = Convert.FromHexString(message);
        (bytes[1], bytes[2], bytes[3]) = (0x48, 0x40, 0xd6);
        (bytes[11], bytes[12], bytes[13]) = (0, 0, 0);
        var parity = ModeSParity.RestOf(bytes);
        (bytes[11], bytes[12], bytes[13]) = ((byte)(parity >> 16), (byte)(parity >> 8), (byte)parity);
        return bytes;
    }

    private static IEnumerable<byte> Frame(byte[] message, double seconds)
    {
        var ticks = 26_000_000 + (ulong)(seconds * 12e6);
        byte[] body = [(byte)(ticks >> 40), (byte)(ticks >> 32), (byte)(ticks >> 24), (byte)(ticks >> 16), (byte)(ticks >> 8), (byte)ticks, 0x80, .. message];
        return [0x1a, (byte)(message.Length == 14 ? '3' : '2'), .. body.SelectMany(value => value == 0x1a ? (byte[])[value, value] : [value])];
    }
}

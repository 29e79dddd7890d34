using System.Globalization;
using System.Text;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Ellipsoid;
using Parapet.Fusion.Registration;
using Parapet.Interop.Asterix;
using Parapet.Interop.Asterix.Messages;
using Parapet.Interop.Traffic;
using Parapet.Questions.Scoring;
using Parapet.Questions.Tracking;
using Parapet.Questions.Tracking.Recordings;
using Parapet.TrackingCases;
using Xunit;

namespace Parapet.Tests.Unit.Questions.Recordings;

/// <summary>Cases sent as ASTERIX and tracked from that, held against the same cases read from their tables.</summary>
public sealed class TrackRecordingTests
{
    /// <summary>A picture that shows nothing scores the root of half the targets times the cut-off; one that works is below half of that, the first scans included, and near what the tables give.</summary>
    [Theory]
    [InlineData("a_crossing")]
    [InlineData("g_climbs")]
    public void A_recording_makes_the_tracks_of_its_case(string family)
    {
        using var folder = new TemporaryFolder();
        var drawn = Families.ByName[family](77) with { Duration = 120 };
        CaseFiles.Write(drawn, folder.Path);
        var problems = new Problems();
        var read = CaseFolder.Read(folder.Path, usesRangeRate: false, problems)!;
        var answer = Track(folder, RecordedCase.Capture(read), RecordedCase.Sites(read), problems)!;
        Assert.Equal([], problems.InOrder());

        var table = Score(folder, new TrackQuestion(folder.Path).Answer(problems)!.Table);
        var recorded = Score(folder, InCase(answer));
        var nothing = Math.Sqrt(recorded.Objects / 2.0) * drawn.CutOff;
        Assert.True(recorded.Gospa.Metres < nothing / 2, $"GOSPA {recorded.Gospa.Metres:F0} m; {table.Gospa.Metres:F0} m from the tables; {nothing:F0} m with nothing shown");
        Assert.True(recorded.Completeness > 0.75, $"completeness {recorded.Completeness:F2}; {table.Completeness:F2} from the tables");

        // The engine's keeper tells a track from its third plot on, the tables' tracker from its first: that much later, and else as near.
        Assert.True(recorded.PositionError!.Value.Metres < 1.5 * table.PositionError!.Value.Metres, $"{recorded.PositionError.Value.Metres:F0} m; {table.PositionError.Value.Metres:F0} m from the tables");
        var radar = Assert.Single(answer.Radars);
        Assert.True(radar is { HasNorthMarks: true, UsesHeights: true } && radar.Notes.IsEmpty);
        Assert.Equal(read.Plots.Length, radar.Plots);
    }

    [Fact]
    public void Several_radars_are_held_against_the_one_that_is_off_least()
    {
        // The second radar errs by 120 m, 4 mrad and 0.15 s.
        using var folder = new TemporaryFolder();
        CaseFiles.Write(Families.ByName["n_misaligned"](77), folder.Path);
        var problems = new Problems();
        var read = CaseFolder.Read(folder.Path, usesRangeRate: false, problems)!;
        var sites = RecordedCase.Sites(read);
        var (first, second) = ("source: 0/1,", "source: 0/2,");
        var honest = sites.Replace(first, first + " rangeBias: 1 m, azimuthBias: 0.001 deg, clockBias: 0.001 s,", StringComparison.Ordinal)
            .Replace(second, second + " rangeBias: 150 m, azimuthBias: 0.2 deg, clockBias: 0.15 s,", StringComparison.Ordinal);
        var blind = sites.Replace(", turn", ", rangeBias: 0 m, azimuthBias: 0 deg, clockBias: 0 s, turn", StringComparison.Ordinal);
        var capture = RecordedCase.Capture(read);
        var aligned = Score(folder, InCase(Track(folder, capture, honest, problems)!));
        var apart = Score(folder, InCase(Track(folder, capture, blind, problems)!));
        Assert.Equal([], problems.InOrder());
        Assert.True(aligned.Gospa.Metres < apart.Gospa.Metres, $"GOSPA {aligned.Gospa.Metres:F0} m with biases counted, {apart.Gospa.Metres:F0} m without");
    }

    /// <summary>Where nobody says how far a radar is off, half the limits of the European standard are taken, as docs/models/tracking-cases.md tells; none is taken for true.</summary>
    [Fact]
    public void A_radar_of_which_nothing_is_said_may_be_off()
    {
        var radar = new RecordedRadar(new(0, 1), null, Duration.FromSeconds(4), [], [Plot(1, 90)]);
        Assert.Equal(new SensorBias(50.Metres, 0.05.Degrees, Duration.FromSeconds(0.05)), new RadarModel(radar, null, 0, Geodetic.FromDegrees(39, 33), Duration.FromSeconds(4)).Bias);
    }

    /// <summary>Without marks an antenna's turns are told by azimuths that begin anew, and its place by the user.</summary>
    [Fact]
    public void Turns_are_found_without_north_marks()
    {
        // One target due east, seen when the antenna points there: a quarter turn after each north, every 6 s; another at 300 degrees.
        var plots = Enumerable.Range(0, 20).SelectMany(turn => new[] { Plot(6 * turn + 1.5, 90), Plot(6 * turn + 5, 300) }).ToArray();
        var radar = new RecordedRadar(new(1, 7), null, null, [], [.. plots]);
        Assert.Equal(6, RadarTurns.TurnOf(radar)!.Value.Seconds, 1e-6);
        var turns = RadarTurns.Of(radar, Duration.FromSeconds(6)).Where(turn => turn.Plots.Length > 0).ToArray();
        Assert.Equal(20, turns.Length);
        Assert.All(turns, turn => Assert.Equal([90.0, 300.0], turn.Plots.Select(plot => Math.Round(plot.Bearing.Degrees))));
        Assert.All(turns.Skip(1).SkipLast(1), turn => Assert.Equal(0, Math.IEEERemainder(turn.Begins.Seconds, 6), 1e-6));

        // With marks, of which one is lost, there is a turn for each all the same, and one in which nothing was seen counts.
        var marked = radar with { Marks = [.. Enumerable.Range(0, 20).Where(turn => turn != 7).Select(turn => Instant.FromSeconds(6 * turn))], Plots = [.. plots.Where(plot => plot.Time.Seconds is < 60 or > 66)] };
        var found = RadarTurns.Of(marked, Duration.FromSeconds(6)).ToArray();
        Assert.Equal(20, found.Length);
        Assert.Empty(found[10].Plots);
        Assert.Equal(42, found[7].Begins.Seconds, 1e-6);
    }

    /// <summary>Without heights a target's elevation is a guess, and its range holds all the same: tracks of a flight about the radar stay at its distance.</summary>
    [Theory]
    [InlineData(TrackKeeper.MultiHypothesis)]
    [InlineData(TrackKeeper.NearestNeighbour)]
    public void An_elevation_that_is_guessed_moves_no_range(TrackKeeper keeper)
    {
        using var folder = new TemporaryFolder();
        var problems = new Problems();
        var answer = new TrackRecordingQuestion(folder.Write("flight.ast", Flight(times: 1))) { Keeper = keeper }.Answer(problems, cancellation: TestContext.Current.CancellationToken)!;
        Assert.Equal([], problems.InOrder());
        Assert.False(Assert.Single(answer.Radars).UsesHeights);
        var rows = Encoding.UTF8.GetString(answer.Table.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(',').Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        Assert.True(rows.Length >= 10);

        // The radar's own standard deviation is 70 m where nobody says another.
        Assert.All(rows, row => Assert.Equal(60_000, Math.Sqrt(row[2] * row[2] + row[3] * row[3] + row[4] * row[4]), 150.0));
    }

    /// <summary>Whoever says another turn than the radar does is told so: by it the turns are cut where marks are lost.</summary>
    [Fact]
    public void A_turn_of_the_file_of_sites_that_is_not_the_recordings_is_told()
    {
        using var folder = new TemporaryFolder();
        var problems = new Problems();
        var said = Track(folder, Flight(times: 1), "radars:\n  - { source: 0/1, turn: 5 s }\n", problems)!;
        Assert.Contains("a turn of 5 s as the file of sites says, where the recording says 4 s", Assert.Single(said.Radars).Notes);
        var same = Track(folder, Flight(times: 1), "radars:\n  - { source: 0/1, turn: 4 s }\n", problems)!;
        Assert.DoesNotContain(Assert.Single(same.Radars).Notes, note => note.Contains("file of sites says", StringComparison.Ordinal));
        Assert.Equal([], problems.InOrder());
    }

    [Fact]
    public void It_can_be_broken_off()
    {
        using var folder = new TemporaryFolder();
        using var interrupted = new CancellationTokenSource();
        var question = new TrackRecordingQuestion(folder.Write("flight.ast", Flight(times: 1)));
        Assert.Throws<OperationCanceledException>(() => question.Answer(new(), _ => interrupted.Cancel(), interrupted.Token));
    }

    [Fact]
    public void Plots_that_come_twice_are_told_and_tracked_once()
    {
        using var folder = new TemporaryFolder();
        var problems = new Problems();
        var once = new TrackRecordingQuestion(folder.Write("once.ast", Flight(times: 1))).Answer(problems, cancellation: TestContext.Current.CancellationToken)!;
        var twice = new TrackRecordingQuestion(folder.Write("twice.ast", Flight(times: 2))).Answer(problems, cancellation: TestContext.Current.CancellationToken)!;
        Assert.Equal((0L, 20L), (once.PlotsRepeated, twice.PlotsRepeated));
        Assert.Equal((0L, 0L), (once.PlotsLeftOut, twice.PlotsLeftOut));
        Assert.Equal(Encoding.UTF8.GetString(once.Table.Span), Encoding.UTF8.GetString(twice.Table.Span));
    }

    /// <summary>Older radars tell times modulo 512 s, or none, and not where they stand; midnight may come between.</summary>
    [Theory]
    [InlineData(36_000, true)]
    [InlineData(36_000, false)]
    [InlineData(86_370, true)]
    [InlineData(86_370, false)]
    public void Older_categories_make_the_tracks_of_the_newer_ones(int begins, bool tellsTimes)
    {
        using var folder = new TemporaryFolder();
        var problems = new Problems();
        const string Sites = "radars:\n  - { source: 0/1, at: \"39.9, 32.8\", height: 900 m }\n";
        var newer = Rows(Track(folder, Flight(times: 1, begins), Sites, problems)!);
        var answer = Track(folder, Flight(times: 1, begins, isEarlier: true, tellsTimes), Sites, problems)!;
        Assert.Equal([], problems.InOrder());
        var older = Rows(answer);
        Assert.Equal((20, 0L, 0L, true), (Assert.Single(answer.Radars).Plots, answer.PlotsLeftOut, answer.OtherRecords, answer.Radars[0].HasNorthMarks));
        Assert.Equal(newer.Length, older.Length);

        // A step of 001 is 1/128 NM, twice that of 048: half of each, at the most, lies between them, and the filter makes no more of it.
        Assert.All(newer.Zip(older), pair => Assert.True(
            pair.First[0] == pair.Second[0] && Math.Abs(pair.First[2] - pair.Second[2]) < 15 && Math.Abs(pair.First[3] - pair.Second[3]) < 15, $"{string.Join(' ', pair.First)} and {string.Join(' ', pair.Second)}"));

        // Of both kinds the finer is taken, and of the other nothing but the count.
        var both = Track(folder, [.. Flight(times: 1, begins), .. Flight(times: 1, begins, isEarlier: true)], Sites, problems)!;
        Assert.Equal((20, 20L), (Assert.Single(both.Radars).Plots, both.PlotsLeftOut));
        Assert.Equal(newer, Rows(both));

        // 002 has no place for where a radar stands.
        Assert.Null(Track(folder, Flight(times: 1, begins, isEarlier: true), null, problems));
        Assert.Contains("category 002: radar 0/1 does not say where it stands", Assert.Single(problems.InOrder()).ToString(), StringComparison.Ordinal);
    }

    /// <summary>A plot without a time is of the moment at which the antenna pointed there: of the turn before, where it comes right behind a mark and its bearing is far ahead.</summary>
    [Theory]
    [InlineData(350, 0, 36_003.889)]
    [InlineData(350, 31, 36_007.889)]
    [InlineData(10, 0, 36_004.111)]
    [InlineData(10, 3, 36_004.111)]
    [InlineData(170, 1, 36_005.889)]
    public void A_plot_without_a_time_is_put_where_the_antenna_pointed(double bearing, int sector, double expected)
    {
        var (service, report) = (Editions.Find(2, "1.2")!, Editions.Find(1, "1.4")!);
        List<byte> bytes = [];
        foreach (var told in (MonoradarService[])
        [
            new() { Source = new(0, 1), Kind = MonoradarService.NorthMarker, TimeOfDay = Duration.FromSeconds(36_000), Turn = Duration.FromSeconds(4) },
            new() { Source = new(0, 1), Kind = MonoradarService.SectorCrossing, TimeOfDay = Duration.FromSeconds(36_002), Sector = Azimuth.FromDegrees(180) },
            new() { Source = new(0, 1), Kind = MonoradarService.NorthMarker, TimeOfDay = Duration.FromSeconds(36_004) },
            new() { Source = new(0, 1), Kind = MonoradarService.SectorCrossing, TimeOfDay = Duration.FromSeconds(36_004 + sector / 8.0), Sector = Azimuth.FromDegrees(sector * 11.25) },
        ])
        {
            var record = new AsterixRecord(service);
            Assert.True(new MonoradarServices(service).Write(told, record, out var fault), fault.ToString());
            Add(record);
        }

        var plot = new AsterixRecord(report);
        Assert.True(new MonoradarTargets(report).Write(new() { Source = new(0, 1), Detection = 2, SlantRange = 60.Kilometres, Bearing = Azimuth.FromDegrees(bearing) }, plot, out _));
        Add(plot);

        var radar = Assert.Single(RadarRecording.Read(new MemoryStream([.. bytes]), TestContext.Current.CancellationToken).Radars);
        Assert.Equal(expected, Assert.Single(radar.Plots).Time.Seconds, 0.001);

        void Add(AsterixRecord record)
        {
            var block = new DataBlockWriter(record.Edition);
            Assert.True(block.Add(record, out var fault), fault.ToString());
            bytes.AddRange(block.Block.ToArray());
        }
    }

    [Theory]
    [InlineData(36_000, 36_100)]
    [InlineData(36_000, 35_900)]
    [InlineData(86_390, 86_399.5)]
    [InlineData(86_390, 5)]
    [InlineData(3, 86_395)]
    [InlineData(0, 190)]
    [InlineData(86_399, 190)]
    public void A_time_that_is_told_modulo_its_span_is_the_one_next_to_a_known_time(double near, double time) =>
        Assert.Equal(time, TruncatedClock.Near(time % TruncatedClock.Span, near));

    private static double[][] Rows(TrackRecordingAnswer answer) =>
        [.. Encoding.UTF8.GetString(answer.Table.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',').Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray())];

    /// <summary>An aircraft that flies about a radar at 60 km, without a height, for twenty turns.</summary>
    /// <param name="times">How often every plot is told.</param>
    /// <param name="first">The time of day of the first mark, in seconds.</param>
    /// <param name="isEarlier">As 001 and 002 in place of 048 and 034.</param>
    /// <param name="tellsTimes">Of 001: with times modulo 512 s; without any.</param>
    private static byte[] Flight(int times, int first = 36_000, bool isEarlier = false, bool tellsTimes = true)
    {
        var (service, report) = isEarlier ? (Editions.Find(2, "1.2")!, Editions.Find(1, "1.4")!) : (Editions.Find(34, "1.29")!, Editions.Find(48, "1.30")!);
        var (services, reports) = (new MonoradarServices(service), new MonoradarTargets(report));
        var source = new DataSource(0, 1);
        var bytes = new List<byte>();
        for (var turn = 0; turn < 20; turn++)
        {
            var begins = first + 4.0 * turn;
            var mark = new AsterixRecord(service);
            Assert.True(services.Write(
                new()
                {
                    Source = source, Kind = MonoradarService.NorthMarker, TimeOfDay = Duration.FromSeconds(begins % 86_400), Turn = Duration.FromSeconds(4),
                    Latitude = Angle.FromDegrees(39.9), Longitude = Angle.FromDegrees(32.8), Height = Length.FromMetres(900),
                },
                mark, out _));
            Add(mark);
            var bearing = 90 + turn * 0.75;
            var plot = new AsterixRecord(report);
            var time = Duration.FromSeconds((begins + 4 * bearing / 360) % 86_400);
            Assert.True(reports.Write(
                new()
                {
                    Source = source, Detection = 2, TimeOfDay = time, SlantRange = 60.01.Kilometres, Bearing = Azimuth.FromDegrees(bearing),
                    TruncatedTimeOfDay = isEarlier && tellsTimes ? Duration.FromSeconds(time.Seconds % TruncatedClock.Span) : null,
                },
                plot, out _));
            for (var copy = 0; copy < times; copy++)
            {
                Add(plot);
            }
        }

        return [.. bytes];

        void Add(AsterixRecord record)
        {
            var block = new DataBlockWriter(record.Edition);
            Assert.True(block.Add(record, out var fault), fault.ToString());
            bytes.AddRange(block.Block.ToArray());
        }
    }

    /// <summary>A radar that looks all ways at once sends its plots when its scan ends, as the next mark comes: they are of the scan before.</summary>
    [Fact]
    public void A_plot_at_a_mark_is_of_the_turn_in_which_it_was_sent()
    {
        Instant At(double seconds) => Instant.FromSeconds(seconds);
        var early = Plot(10 - 1.0 / 128, 80) with { Mark = At(10) };
        var late = Plot(10 + 1.0 / 128, 70) with { Mark = At(5) };
        var radar = new RecordedRadar(new(1, 7), null, Duration.FromSeconds(5), [At(5), At(10)], [late, early]);
        var turns = RadarTurns.Of(radar, Duration.FromSeconds(5)).ToArray();
        Assert.Equal([70.0, 80.0], turns.Select(turn => Math.Round(Assert.Single(turn.Plots).Bearing.Degrees)));
    }

    [Fact]
    public void All_that_keeps_a_recording_from_being_tracked_is_told_at_once()
    {
        using var folder = new TemporaryFolder();
        CaseFiles.Write(Families.ByName["a_crossing"](77) with { Duration = 60 }, folder.Path);
        var read = CaseFolder.Read(folder.Path, usesRangeRate: false, new())!;
        var id = read.Sensors[0].Id;
        var unmarked = RecordedCase.Capture(read, hasMarks: false);
        var problems = new Problems();
        Assert.Null(Track(folder, unmarked, "radars:\n  - { source: 9/9, turn: 5 s }\n", problems));
        var told = string.Join('\n', problems.InOrder());
        Assert.Contains($"radars: radar 9/9, of which the recording holds nothing; one of 0/{id}", told, StringComparison.Ordinal);
        Assert.Contains($"I034/120: radar 0/{id} does not say where it stands; its place in a file of sites", told, StringComparison.Ordinal);

        // With what was missing it is tracked.
        problems = new();
        Assert.NotNull(Track(folder, unmarked, RecordedCase.Sites(read, saysPlaces: true), problems));
        Assert.Equal([], problems.InOrder());

        foreach (var (sites, expected) in ((string, string)[])
        [
            ("radars:\n  - { source: 300/1 }\n", "source: '300/1'; two numbers from 0 to 255"),
            ("radars:\n  - { source: 0/1, at: nowhere }\n", "at: 'nowhere'; latitude and longitude"),
            ("radars:\n  - { source: 0/1 }\n  - { source: 0/1 }\n", "source: 0/1 a second time; each radar once"),
            ("radars:\n  - { source: 0/1, height: 3 km }\n", "height: a height without 'at'"),
        ])
        {
            problems = new();
            Assert.Null(Track(folder, unmarked, sites, problems));
            Assert.Contains(expected, string.Join('\n', problems.InOrder()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_holds_no_plots_is_refused()
    {
        using var folder = new TemporaryFolder();
        var edition = Editions.Find(62, "1.18")!;
        var (tracks, record, block) = (new SystemTracks(edition), new AsterixRecord(edition), new DataBlockWriter(edition));
        Assert.True(tracks.Write(new() { Source = new(1, 2), TrackNumber = 5, TimeOfDay = Duration.FromSeconds(7), Latitude = 38.Degrees, Longitude = 33.Degrees }, record, out _) && block.Add(record, out _));
        var problems = new Problems();
        Assert.Null(Track(folder, block.Block.ToArray(), null, problems));
        Assert.Contains("no plot of category 048 or 001; of others 1 of 062", Assert.Single(problems.InOrder()).ToString(), StringComparison.Ordinal);

        problems = new();
        Assert.Null(Track(folder, Encoding.ASCII.GetBytes("hello"), null, problems));
        Assert.Contains("no recording of ASTERIX", Assert.Single(problems.InOrder()).ToString(), StringComparison.Ordinal);
    }

    private static RecordedPlot Plot(double seconds, double degrees) =>
        new(Instant.FromSeconds(seconds), 50.Kilometres, Azimuth.FromDegrees(degrees), null, false, null, false);

    private static TrackRecordingAnswer? Track(TemporaryFolder folder, byte[] capture, string? sites, Problems problems)
    {
        var recording = folder.Write("recording.pcap", capture);
        return new TrackRecordingQuestion(recording) { Sites = sites is null ? null : folder.Write("sites.yaml", Encoding.UTF8.GetBytes(sites)) }.Answer(problems);
    }

    /// <summary>The table with the case's own times, in its own frame.</summary>
    private static ReadOnlyMemory<byte> InCase(TrackRecordingAnswer answer)
    {
        var own = LocalFrame.At(Geodetic.FromDegrees(answer.OriginLatitudeDegrees, answer.OriginLongitudeDegrees, answer.OriginHeightMetres));
        var lines = Encoding.UTF8.GetString(answer.Table.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select((line, i) => (i == 0 ? line : Row(line)) + "\n")));

        string Row(string line)
        {
            var values = line.Split(',').Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray();
            var time = Math.Round(64 * (values[0] - RecordedCase.LaterSeconds)) / 64;
            var place = RecordedCase.Frame.ToLocal(own.ToEcef(new Position<Enu>(values[2], values[3], values[4])));
            var velocity = RecordedCase.Frame.ToLocal(own.ToEcef(new Velocity<Enu>(values[5], values[6], values[7])));
            return string.Create(CultureInfo.InvariantCulture, $"{time},{values[1]},{place.X:F4},{place.Y:F4},{place.Z:F4},{velocity.X:F4},{velocity.Y:F4},{velocity.Z:F4}");
        }
    }

    private static ScoreAnswer Score(TemporaryFolder folder, ReadOnlyMemory<byte> table)
    {
        var problems = new Problems();
        var answer = new ScoreQuestion(folder.Path, folder.Write("tracks.csv", table.ToArray()), null).Answer(problems);
        Assert.Equal([], problems.InOrder());
        return answer!;
    }
}

using System.Collections.Immutable;
using Parapet.Campaigns.Journals;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Scenes;
using Parapet.Interop.Traffic;
using Parapet.Questions.Exporting;
using Parapet.Questions.Running;
using Parapet.Questions.Scenes;
using Parapet.Questions.Sharding;
using Parapet.Tests.Unit.Studies;
using Parapet.Tests.Unit.Studies.Traffic;
using Xunit;

namespace Parapet.Tests.Unit.Questions;

/// <summary>A study whose raiders and friends fly recordings, from its file to its results, into open standards and back.</summary>
public sealed class RecordedTrafficTests : IDisposable
{
    private const string Raiders = "{ threat: bomber, from: { files: [traffic/a.sbs], begins: 1 min }, aims: [Air base], release: 60 km }";
    private const string Airliners = "{ aircraft: civil-airliner, from: { files: [traffic/b.sbs], accuracy: 3 m } }";

    private static readonly Geodetic s_base = Geodetic.FromDegrees(38, 33);

    private readonly RecordedStudy _study = new RecordedStudy()
        .With("a.sbs", SbsLines.Of("4B1234", 0, 900, 5, seconds => Towards(90, 180_000 - 230 * seconds)))
        .With("b.sbs", SbsLines.Of("4B5678", 0, 900, 4, seconds => Towards(0, 120_000 - 220 * seconds)))
        .Write(Raiders, Airliners);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _study.Dispose();

    [Fact]
    public async Task It_runs_and_its_folder_holds_all_that_is_needed_to_run_it_again()
    {
        await Run("one", threads: 1);
        var answer = await Run("two", threads: 2);
        Assert.Equal(
            File.ReadAllBytes(Path.Combine(In("one"), "tables", "classes.parquet")), File.ReadAllBytes(Path.Combine(In("two"), "tables", "classes.parquet")));
        foreach (var file in (string[])["a.sbs", "b.sbs"])
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(_study.Folder, "traffic", file)), File.ReadAllBytes(Path.Combine(In("one"), "traffic", file)));
        }

        // Each group's line of what was assumed tells how many fly and how far from a report.
        Assert.Contains(answer.Result.Page.Assumptions, assumption => assumption.Text.StartsWith("1 of bomber fly in every raid as 1 aircraft of traffic/a.sbs were recorded, smoothed, at most", StringComparison.Ordinal));

        // Whatever becomes of the study, the run is run again from its own folder.
        File.Delete(Path.Combine(_study.Folder, "traffic", "a.sbs"));
        var problems = new Problems();
        Assert.NotNull(new SceneQuestion(In("one")) { Replication = 1 }.Open(problems));
        Assert.Equal([], problems.InOrder());
        var kept = Path.Combine(In("one"), "traffic", "b.sbs");
        var flown = File.ReadAllText(kept);
        File.AppendAllText(kept, "nonsense\n");
        Assert.Null(new SceneQuestion(In("one")) { Replication = 1 }.Open(problems));
        Assert.Contains("'traffic/b.sbs' holds 1 messages that cannot be read", Assert.Single(problems.InOrder()).ToString(), StringComparison.Ordinal);

        // So would another text.
        File.WriteAllText(kept, flown);
        var text = Path.Combine(In("one"), "study.yaml");
        var asRun = File.ReadAllText(text);
        File.WriteAllText(text, asRun.Replace("begins: 1 min", "begins: 2 min", StringComparison.Ordinal));
        problems = new();
        Assert.Null(new SceneQuestion(In("one")) { Replication = 1 }.Open(problems));
        Assert.Contains("studyHash", Assert.Single(problems.InOrder()).ToString(), StringComparison.Ordinal);
        File.WriteAllText(text, asRun);

        // A recording that can be flown and is another would make another raid without a word.
        File.WriteAllText(kept, flown[..flown.LastIndexOf("MSG,", StringComparison.Ordinal)]);
        problems = new();
        Assert.Null(new SceneQuestion(In("one")) { Replication = 1 }.Open(problems));
        Assert.Contains("but the copy of the study in this folder, with its recordings, is now", Assert.Single(problems.InOrder()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shard_of_another_recording_is_of_another_campaign()
    {
        Shard(0);
        _study.With("b.sbs", SbsLines.Of("4B5678", 0, 904, 4, seconds => Towards(0, 120_000 - 220 * seconds)));
        var problems = Shard(1);
        Assert.Equal([], problems.InOrder());
        var merge = new MergeQuestion(Question("merged"), In("shards"));
        Assert.Null(merge.Answer(merge.Prepare(problems)!, problems, Cancellation));
        Assert.Contains("recorded traffic traffic/a.sbs ", string.Join('\n', problems.InOrder()), StringComparison.Ordinal);
    }

    /// <summary>What flies is written as entities of DIS and flown again from that: twice the smoothing, told, and nothing else.</summary>
    [Fact]
    public void What_flies_comes_back_through_a_capture_of_DIS()
    {
        using var file = new MemoryStream();
        Export("dis", file, new Ignored());
        var (study, _) = _study.Read();
        var recording = TrafficFile.Read(new MemoryStream(file.ToArray()));
        Assert.Equal(0, recording.Faults);
        foreach (var way in (ImmutableArray<Parapet.Studies.Traffic.RecordedWay>)[study!.Raid[1].Recorded!.Ways[0], study.Friends[0].Recorded!.Ways[0]])
        {
            // Places are of whole millimetres and less; a capture tells its times to a microsecond, 0.3 mm of way.
            var zero = recording.Begins!.Value - SceneClock.Usual.Begins;
            var flight = Assert.Single(recording.Flights, flight => flight.States.All(state => Off(way.Trajectory, state, zero) < 0.01));
            Assert.True(flight.States.Length > 30, $"{flight.States.Length} states");
        }

        File.WriteAllBytes(Path.Combine(_study.Folder, "traffic", "again.pcap"), file.ToArray());
        var first = study.Friends[0].Recorded!.Ways[0];
        _study.Write(Raiders, Airliners.With("files: [traffic/b.sbs], accuracy: 3 m", "files: [traffic/again.pcap], begins: 0 s, accuracy: 0.1 m, heightAccuracy: 0.1 m, only: { height: [8 km, 10 km] }"));
        var (again, problems) = _study.Read();
        Assert.Equal("", string.Join('\n', problems));
        var flown = Assert.Single(again!.Friends[0].Recorded!.Ways, way => (way.Trajectory.PlaceAt(way.Trajectory.Begins) - first.Trajectory.PlaceAt(way.Trajectory.Begins)).Norm < 1);
        Assert.True(flown.Flight.Misfit.GreatestHorizontal.Metres <= 0.5 && flown.Flight.Misfit.GreatestHeight.Metres <= 0.5);
        for (var seconds = 0.0; seconds < flown.Trajectory.Ends.Seconds; seconds++)
        {
            // Between reports every 5 s the two splines may differ by the interpolation of each, a decimetre, and five deviations of place and height.
            var time = Instant.FromSeconds(seconds);
            Assert.True((flown.Trajectory.PlaceAt(time) - first.Trajectory.PlaceAt(time)).Norm < 2 * 0.1 + 2 * 5 * 0.1, $"{seconds} s: {(flown.Trajectory.PlaceAt(time) - first.Trajectory.PlaceAt(time)).Norm:F2} m");
        }
    }

    /// <summary>Tracks that a post holds are written as ASTERIX 062 and read again as traffic: each place within half a step of what was held.</summary>
    [Fact]
    public void What_a_post_holds_comes_back_through_ASTERIX_062()
    {
        using var file = new MemoryStream();
        var held = new Held();
        Export("asterix", file, held);
        var recording = TrafficFile.Read(new MemoryStream(file.ToArray()));
        Assert.Equal(0, recording.Faults);
        var states = recording.Flights.SelectMany(flight => flight.States).ToArray();
        Assert.True(states.Length > 100, $"{states.Length} states");

        // The least bits are 180 / 2^25 deg and 6.25 ft [CAT062]; times are of 1/128 s.
        var (step, zero) = (180 / Math.Pow(2, 25), recording.Begins!.Value - SceneClock.Usual.Begins);
        foreach (var state in states)
        {
            Assert.Contains(held.States, found =>
                Math.Abs((state.Time + new Duration(zero.Ticks * 100) - found.Time).Seconds) <= 1.0 / 128
                && Math.Abs(found.Place.Latitude.Degrees - state.Place.Latitude.Degrees) <= step / 2 + 1e-9
                && Math.Abs(found.Place.Longitude.Degrees - state.Place.Longitude.Degrees) <= step / 2 + 1e-9
                && Math.Abs(found.Place.Height.Metres - state.Place.Height.Metres) <= 6.25 * 0.3048 / 2 + 1e-6);
        }
    }

    /// <summary>A study is shown over the ground that is asked for; a run is over its own.</summary>
    [Fact]
    public async Task A_raid_is_shown_over_the_ground_that_is_asked_for()
    {
        var problems = new Problems();
        Assert.Null(new SceneQuestion(_study.File) { Terrain = Path.Combine(_study.Folder, "tiles") }.Open(problems));
        Assert.Contains("tiles", Assert.Single(problems.InOrder()).ToString(), StringComparison.Ordinal);
        await Run("shown", threads: 2);
        problems = new();
        Assert.Null(new SceneQuestion(In("shown")) { Terrain = "none" }.Open(problems));
        Assert.Contains("--terrain: 'none', of a run; none: a run is over the ground that it was run over", Assert.Single(problems.InOrder()).ToString(), StringComparison.Ordinal);
    }

    private static double Off(Parapet.Flight.Targets.Trajectory flown, RecordedState state, TimeSpan zero)
    {
        var time = state.Time + new Duration(zero.Ticks * 100);
        return time < flown.Begins || time > flown.Ends ? double.PositiveInfinity : (flown.PlaceAt(time) - Wgs84.ToEcef(state.Place)).Norm;
    }

    private void Export(string name, Stream file, ISceneWriter beside)
    {
        var format = SceneFormat.All.Single(format => format.Name == name);
        var question = new ExportQuestion(new(_study.File) { Replication = 0, Posts = [SceneSelection.All] }, [format, new("beside", "", [], [], (_, _) => beside)]);
        var problems = new Problems();
        var source = question.Scene.Open(problems);
        Assert.Equal([], problems.InOrder());
        Assert.NotNull(question.Answer(source!, [file, Stream.Null], problems, Cancellation));
    }

    private async Task<RunAnswer> Run(string output, int threads)
    {
        var question = Question(output) with { Threads = threads };
        var problems = new Problems();
        var prepared = question.Prepare(problems);
        Assert.Equal([], problems.InOrder());
        var answer = question.Answer(prepared!, unfinished: null, problems, progress: null, Cancellation);
        Assert.Empty(await answer!.WriteAsync());
        return answer;
    }

    private Problems Shard(int index)
    {
        var problems = new Problems();
        var question = new ShardQuestion(Question("unused"), new(index, 2), In("shards"));
        Assert.NotNull(question.Answer(question.Prepare(problems)!, problems, null, Cancellation));
        return problems;
    }

    private RunQuestion Question(string output) => new(_study.File) { Replications = 2, Threads = 2, Output = In(output), Journals = JournalDetail.Story, Terrain = "none" };

    private string In(string name) => Path.Combine(_study.Folder, "out", name);

    private static Geodetic Towards(double bearing, double metres) => Geodesic.Direct(s_base, Azimuth.FromDegrees(bearing), Length.FromMetres(metres)).Place.WithHeight(9.Kilometres);

    private sealed class Ignored : ISceneWriter
    {
        public void Begin(SceneHead head)
        {
        }

        public void Write(SceneItem item)
        {
        }

        public void End(Instant time)
        {
        }
    }

    private sealed class Held : ISceneWriter
    {
        public List<(Instant Time, Geodetic Place)> States { get; } = [];

        public void Begin(SceneHead head)
        {
        }

        public void Write(SceneItem item)
        {
            if (item is SceneState { Id.Thing: SceneThing.Track } moved)
            {
                States.Add((moved.Time, Wgs84.ToGeodetic(moved.Position)));
            }
        }

        public void End(Instant time)
        {
        }
    }
}

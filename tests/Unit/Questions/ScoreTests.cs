using System.Text.Json;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Scoring;
using Parapet.Judging.Pictures;
using Xunit;

namespace Parapet.Tests.Unit.Questions;

public sealed class ScoreTests
{
    private const string Heading = "time,track_id,x,y,z,vx,vy,vz\n";

    private static readonly string Scored = Path.Combine(AppContext.BaseDirectory, "Judging", "Fixtures", "scored");

    /// <summary>The other scorer sums in another order and prints all digits: nine agree.</summary>
    [Fact]
    public void Every_measure_agrees_with_an_independent_scorer()
    {
        var problems = new Problems();
        var score = new ScoreQuestion(Scored, Path.Combine(Scored, "tracks.csv"), CutOff: null).Answer(problems);
        Assert.True(problems.None);
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Scored, "expected.json")));
        var named = ByTheirNames(score!);
        foreach (var measure in expected.RootElement.EnumerateObject())
        {
            var value = measure.Value.GetDouble();
            Assert.Equal(value, named[measure.Name], 1e-9 * Math.Max(1, Math.Abs(value)));
        }
    }

    [Fact]
    public void Rows_may_come_in_any_order()
    {
        var lines = File.ReadAllLines(Path.Combine(Scored, "tracks.csv"));
        using var folder = new TemporaryFolder();
        var sorted = Path.Combine(folder.Path, "sorted.csv");
        File.WriteAllLines(sorted, [lines[0], .. lines[1..].OrderBy(line => line, StringComparer.Ordinal)]);
        var problems = new Problems();
        var other = new ScoreQuestion(Scored, sorted, CutOff: null).Answer(problems)!;
        var one = new ScoreQuestion(Scored, Path.Combine(Scored, "tracks.csv"), CutOff: null).Answer(problems)!;
        Assert.Equal(one.Gospa.Metres, other.Gospa.Metres, 9);
        Assert.Equal(one.Switches, other.Switches);
    }

    [Theory]
    [InlineData("", ": 0 bytes: an empty file, a pipe or a device")]
    [InlineData("time,id,x,y,z,vx,vy,vz\n", ":1: 'time,id,x,y,z,vx,vy,vz', without track_id; the columns time, track_id, x, y, z, vx, vy, vz")]
    [InlineData(Heading + "0,a,1,2,3,4,5\n", ":2: vz: ''; a finite number below 1e12, in m/s")]
    [InlineData(Heading + "0,a,1,NaN,3,4,5,6\n", ":2: y: 'NaN'; a finite number")]
    [InlineData(Heading + "0,a,1,2,3,4,1e300,6\n", ":2: vy: '1e300'")]
    [InlineData(Heading + "0,a,1,2,3,4,5,6\n\n0.0001,a,1,2,3,4,5,6\n", ":4: track_id: \"a\" a second time at '0.0001', as in line 2; each id once")]
    public void What_is_wrong_is_told_with_its_place(string text, string expected)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "tracks.csv");
        File.WriteAllText(file, text);
        var problems = new Problems();
        PictureTable.Read(file, "track_id", problems);
        Assert.Contains(expected, Assert.Single(problems.InOrder()).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tracks.csv", "\uFEFFvz,time,colour,x,y,z,track_id,vx,vy\n6,1970-01-01T00:00:10Z,red,1,2,3,a,4,5\n")]
    [InlineData("tracks.jsonl", """{"track_id":"a","time":"1970-01-01T00:00:10Z","x":1,"y":2,"z":3,"vx":4,"vy":5,"vz":6,"colour":"red"}""")]
    public void Tracks_are_read_as_the_tables_of_a_case_are(string name, string text)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, name);
        File.WriteAllText(file, text);
        var problems = new Problems();
        var table = PictureTable.Read(file, "track_id", problems);
        Assert.Empty(problems.InOrder());
        var entry = Assert.Single(table.At(10_000).ToArray());
        Assert.Equal((1.0, 2.0, 3.0, 4.0, 5.0, 6.0), (entry.Position.X, entry.Position.Y, entry.Position.Z, entry.Velocity.X, entry.Velocity.Y, entry.Velocity.Z));
    }

    [Fact]
    public void Without_a_track_there_is_no_error_to_tell()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "tracks.csv");
        File.WriteAllText(file, Heading);
        var score = new ScoreQuestion(Scored, file, CutOff: null).Answer(new Problems())!;
        Assert.Equal(0, score.Completeness);
        Assert.Null(score.PositionError);
        Assert.Null(score.VelocityError);
        Assert.Equal(double.NaN, score.Ambiguity);
        Assert.Equal(double.NaN, score.Spuriousness);
        Assert.Equal(double.NaN, score.ChangesPerMinute);
        using var json = JsonDocument.Parse(score.ToJson());
        Assert.All(
            new[] { "positionErrorMetres", "velocityErrorMetresPerSecond", "ambiguity", "spuriousness", "changesPerMinute" },
            name => Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty(name).ValueKind));
    }

    [Fact]
    public void A_scan_listed_twice_is_named_at_its_line()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Scored))
        {
            File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        }

        var scans = Path.Combine(folder.Path, "scans.csv");
        var lines = File.ReadAllLines(scans);
        File.WriteAllLines(scans, [.. lines, lines[^1]]);
        var problems = new Problems();
        ScoredCase.Read(folder.Path, null, problems);
        Assert.Contains($"scans.csv:{lines.Length + 1}: the scan of sensor", Assert.Single(problems.InOrder()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_full_of_faults_is_told_in_part()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "tracks.csv");
        File.WriteAllText(file, Heading + string.Concat(Enumerable.Repeat("x\n", 1000)));
        var problems = new Problems();
        PictureTable.Read(file, "track_id", problems);
        Assert.InRange(problems.Count, 50, 60);
    }

    [Fact]
    public void A_folder_without_its_files_names_each_of_them()
    {
        using var folder = new TemporaryFolder();
        var problems = new Problems();
        ScoredCase.Read(folder.Path, null, problems);
        Assert.Equal(["case.json", "scans.csv", "truth.csv"], problems.InOrder().Select(problem => Path.GetFileName(problem.File)));
    }

    [Fact]
    public void Ten_thousand_tracks_on_one_spot_are_weighed_or_refused_but_never_hang()
    {
        var tracks = Enumerable.Range(0, 10_000).Select(i => new PictureEntry<Enu>(i, default, default)).ToArray();
        var distance = new PictureDistance<Enu>(Length.FromMetres(1000));
        Assert.Throws<ArgumentException>(() => distance.Between(tracks, tracks));
        Assert.Equal(9_999, distance.Between(tracks.AsSpan(0, 1), tracks).False);
    }

    /// <summary>The score under the names of the independent scorer.</summary>
    private static Dictionary<string, double> ByTheirNames(ScoreAnswer score) => new()
    {
        ["ospa"] = score.Ospa.Metres,
        ["gospa"] = score.Gospa.Metres,
        ["gospa_n"] = score.GospaPerObject.Metres,
        ["gospa_rms"] = score.GospaRms.Metres,
        ["loc2"] = score.Localisation.SquareMetres,
        ["missed"] = score.Missed,
        ["false"] = score.False,
        ["siap_C"] = score.Completeness,
        ["siap_A"] = score.Ambiguity,
        ["siap_S"] = score.Spuriousness,
        ["siap_LS"] = score.LongestSegment,
        ["siap_R"] = score.ChangesPerMinute,
        ["switches"] = score.Switches,
        ["pos_rmse"] = score.PositionError!.Value.Metres,
        ["vel_rmse"] = score.VelocityError!.Value.MetresPerSecond,
        ["confirm_delay"] = score.Delay!.Value.Seconds,
        ["never_tracked"] = score.NeverTracked,
        ["track_ids"] = score.TrackIds,
        ["truths"] = score.Objects,
        ["stray_times"] = score.StrayTimes,
    };
}

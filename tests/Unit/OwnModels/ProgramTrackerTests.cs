using Parapet.Messages;
using Parapet.OwnModels;
using Parapet.OwnModels.Programs;
using Parapet.OwnModels.Programs.Trackers;
using Parapet.Tests.Unit.Tracking;
using Xunit;

namespace Parapet.Tests.Unit.OwnModels;

/// <summary>A tracker in another process: its tracks are reported as it tells them, and what it may not tell comes out as one clean error.</summary>
public sealed class ProgramTrackerTests
{
    private const string Hello = """{"type":"hello","protocol":"parapet-tracker","version":1,"name":"of a test"}""";
    private const string Ready = """{"type":"ready","line":2}""";

    private const string Tracks = """
        {"type":"tracks","line":3,"tracks":[{"number":7,"status":"confirmed","motion":"ballistic","firstPlotNanoseconds":1000000000,"lastPlotNanoseconds":4000000000,"positionMetres":[6400000,5,6],"velocityMetresPerSecond":[1,2,3],"covariance":[4,0,0,0,0,0,4,0,0,0,0,4,0,0,0,4,0,0,4,0,4]}]}
        """;

    [Fact]
    public void Tracks_are_reported_as_they_are_told()
    {
        var report = Assert.Single(Scanned(Hello, Ready, Tracks));
        Assert.Equal(new TrackNumber(new(5), 7), report.Number);
        Assert.Equal((TrackStatus.Confirmed, MotionKind.Ballistic), (report.Status, report.Motion));
        Assert.Equal((Instant.FromSeconds(1), Instant.FromSeconds(4), Instant.FromSeconds(4)), (report.FirstPlot, report.LastPlot, report.Time));
        Assert.Equal((new Position<Ecef>(6_400_000, 5, 6), new Velocity<Ecef>(1, 2, 3)), (report.Position, report.Velocity));
        Assert.Equal(12, report.Covariance.PositionTrace);
    }

    [Fact]
    public void Tentative_tracks_are_not_reported() => Assert.Empty(Scanned(Hello, Ready, Tracks.Replace("confirmed", "tentative", StringComparison.Ordinal)));

    [Theory]
    [InlineData("\"number\":7", "\"number\":0", "track 0: number below 1")]
    [InlineData("\"confirmed\"", "\"sure\"", "field 'tracks[0].status'")]
    [InlineData("\"confirmed\"", "9", "field 'tracks[0].status'")]
    [InlineData("[6400000,5,6]", "[6400000,5]", "track 7, field 'positionMetres': 2 numbers; 3")]
    [InlineData("[1,2,3]", "null", "field 'tracks[0].velocityMetresPerSecond'")]
    [InlineData("[1,2,3]", "[1,2,3,4]", "track 7, field 'velocityMetresPerSecond': 4 numbers; 3")]
    [InlineData("4,0,4]", "4,0]", "track 7, field 'covariance': 20 numbers; 21")]
    [InlineData("[4,0,0", "[-4,0,0", "track 7: a covariance that is not positive definite")]
    [InlineData("4000000000", "9000000000", "track 7: last plot at 9 s; at most 5 s")]
    [InlineData("\"line\":3", "\"line\":4", "answered line 4; the line asked, 3")]
    [InlineData("[{", "[null,{", "null for a track; a track")]
    [InlineData("\"tracks\":[", "\"plots\":[],\"tracks\":[", "field 'plots'")]
    public void What_no_tracker_may_tell_is_refused(string text, string by, string fault)
    {
        Assert.Contains(text, Tracks, StringComparison.Ordinal);
        var refused = Assert.Throws<OwnModelException>(() => Scanned(Hello, Ready, Tracks.Replace(text, by, StringComparison.Ordinal))).Message;
        Assert.Contains("line 3: ", refused, StringComparison.Ordinal);
        Assert.Contains(fault, refused, StringComparison.Ordinal);
    }

    /// <summary>Longer than the first buffer of the reader, and within what a scan may hold.</summary>
    [Fact]
    public void A_long_answer_is_read_whole()
    {
        var one = Tracks.Trim()[(Tracks.IndexOf('[', StringComparison.Ordinal) + 1)..^2];
        var many = string.Join(',', Enumerable.Range(1, 900).Select(number => one.Replace("\"number\":7", $"\"number\":{number}", StringComparison.Ordinal)));
        Assert.Equal(900, Scanned(Hello, Ready, $$"""{"type":"tracks","line":3,"tracks":[{{many}}]}""").Count);
    }

    private static List<TrackReport> Scanned(params string[] answers)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the programs of these tests are a shell's");
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, answers.Select(answer => answer.Trim()));
            var command = new ProgramCommand(".", ["sh", "-c", $"while IFS= read -r line <&3 && read -r asked; do printf '%s\\n' \"$line\"; done 3<{file}; cat >/dev/null"]);
            using var run = ProgramTrackers.Open(command).Source.Begin();
            var keeper = run.Of(new(5), Rig.Rotating);
            keeper.Process(Instant.FromSeconds(5), Rig.Site.Origin, []);
            List<TrackReport> reports = [];
            keeper.Report(reports);
            return reports;
        }
        finally
        {
            File.Delete(file);
        }
    }
}

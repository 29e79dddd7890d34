using System.Globalization;
using System.Text;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Tracking;
using Parapet.Studies.Counterfactuals;
using Parapet.Tracking.Keeping;
using Parapet.Tracking.MultiHypothesis;
using Parapet.Tracking.MultiHypothesis.Sensors;
using Parapet.TrackingCases;
using Xunit;

namespace Parapet.Tests.Unit.Questions;

/// <summary>The same case written in the ways in which the field writes it: the same tracks, or a clear word.</summary>
public sealed class PlotFormatTests
{
    private const long Epoch = 1_795_900_000;

    [Fact]
    public void Columns_stand_in_any_order_beside_others_and_behind_a_mark_of_the_byte_order()
    {
        using var usual = Drawn();
        using var other = Drawn();
        Rewrite(other.Path, "detections.csv", (header, cells) => header
            ? ["snr", "elevation", "\"azimuth\"", "range", "sensor", "note", "time", "range_rate"]
            : ["12.5", cells[4], cells[3], cells[2], cells[1], "\"x\"", " " + cells[0] + " ", cells[5]]);
        Rewrite(other.Path, "scans.csv", (header, cells) => header ? ["scan", "sensor", "time"] : ["7", cells[1], cells[0]]);
        foreach (var name in new[] { "case.json", "scans.csv", "detections.csv" })
        {
            var path = Path.Combine(other.Path, name);
            File.WriteAllBytes(path, [.. Encoding.UTF8.Preamble, .. File.ReadAllBytes(path)]);
        }

        Assert.Equal(Tracks(usual.Path), Tracks(other.Path));
    }

    [Fact]
    public void Json_lines_are_read_as_the_tables_are()
    {
        using var usual = Drawn();
        using var other = Drawn();
        ToJsonLines(other.Path, "scans");
        ToJsonLines(other.Path, "detections");
        Assert.Equal(Tracks(usual.Path), Tracks(other.Path));
    }

    /// <summary>Degrees are written to 1e-9 of one: a metre of azimuth in 1e10 m. Azimuths left of north are less than zero.</summary>
    [Fact]
    public void Degrees_and_azimuths_left_of_north_are_read_where_the_case_declares_them()
    {
        using var usual = Drawn();
        using var other = Drawn();
        Declare(other.Path, "\"plot_angles\": \"degrees\", \"plot_azimuths\": \"-180 to 180\", ");
        Rewrite(other.Path, "detections.csv", (header, cells) =>
        {
            if (!header)
            {
                var azimuth = Degrees(cells[3]);
                (cells[3], cells[4]) = (Text(azimuth > 180 ? azimuth - 360 : azimuth), Text(Degrees(cells[4])));
            }

            return cells;
        });
        Assert.Contains(File.ReadLines(Path.Combine(other.Path, "detections.csv")), line => line.Split(',')[3].StartsWith('-'));
        AssertNear(Tracks(usual.Path), Tracks(other.Path), 0, 1e-3);
    }

    /// <summary>The scans in Unix seconds, the plots by date and time, in two zones: the same moments.</summary>
    [Fact]
    public void Unix_times_and_dates_of_iso_8601_are_the_same_moments()
    {
        using var usual = Drawn();
        using var other = Drawn();
        Rewrite(other.Path, "scans.csv", (header, cells) => header ? cells : [Text(Epoch + decimal.Parse(cells[0], CultureInfo.InvariantCulture)), cells[1]]);
        var line = 0;
        Rewrite(other.Path, "detections.csv", (header, cells) =>
        {
            var time = header ? default : DateTimeOffset.UnixEpoch.AddSeconds(Epoch).AddTicks((long)(decimal.Parse(cells[0], CultureInfo.InvariantCulture) * TimeSpan.TicksPerSecond));
            return header ? cells : [(line++ % 2 == 0 ? time : time.ToOffset(TimeSpan.FromHours(3))).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture), .. cells[1..]];
        });
        AssertNear(Tracks(usual.Path), Tracks(other.Path), Epoch, 1e-6);
    }

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("-12.25", -12_250_000_000L)]
    [InlineData("1.5e3", 1_500_000_000_000L)]
    [InlineData("1795900000.123456789", 1_795_900_000_123_456_789L)]
    [InlineData("1970-01-01T00:00:01.5Z", 1_500_000_000L)]
    [InlineData("1970-01-01T02:00+02:00", 0L)]
    [InlineData("2026-11-28T21:30:00Z", 1_795_901_400_000_000_000L)]
    [InlineData("2026-11-28T21:30:00", null)]
    [InlineData("2026-11-28 21:30:00Z", null)]
    [InlineData("2026-02-30T21:30:00Z", null)]
    [InlineData("1e10", null)]
    [InlineData("NaN", null)]
    [InlineData("", null)]
    [InlineData("12 s", null)]
    public void A_time_is_read_to_the_nanosecond_or_refused(string text, long? nanoseconds)
    {
        Assert.Equal(nanoseconds is not null, CaseTime.TryRead(Encoding.UTF8.GetBytes(text), out var time));
        Assert.Equal(nanoseconds ?? 0, time.Nanoseconds);
    }

    /// <summary>A radar that measures no elevation follows the ten aircraft over the ground, each within the error of a slant range taken for one of them.</summary>
    [Fact]
    public void A_radar_without_elevation_tracks_over_the_ground()
    {
        using var folder = Drawn(200);
        Declare(folder.Path, "", "\"dimensions\": 2, ");
        var path = Path.Combine(folder.Path, "case.json");
        File.WriteAllLines(path, File.ReadAllLines(path).Where(line => !line.Contains("sigma_el", StringComparison.Ordinal)));
        Rewrite(folder.Path, "detections.csv", (_, cells) => [.. cells[..4], cells[5]]);
        var rows = Tracks(folder.Path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Numbers).ToLookup(row => row[0], row => (X: row[2], Y: row[3]));
        var (held, there, squares) = (0, 0, 0.0);
        foreach (var truth in File.ReadLines(Path.Combine(folder.Path, "truth.csv")).Skip(1).Select(Numbers).Where(row => row[0] >= 40))
        {
            there++;
            var nearest = rows[truth[0]].Select(row => Math.Pow(row.X - truth[2], 2) + Math.Pow(row.Y - truth[3], 2)).DefaultIfEmpty(double.MaxValue).Min();
            if (nearest < 1e6)
            {
                held++;
                squares += nearest;
            }
        }

        // Half the doubt about the height, 4 km at 60 km, lengthens the ground range by 130 m and an error across by 160 m.
        Assert.InRange(held / (double)there, 0.9, 1);
        Assert.InRange(Math.Sqrt(squares / held), 0, 350);
    }

    [Theory]
    [InlineData("time,range,azimuth,elevation,range_rate", "without sensor")]
    [InlineData("time,sensor,range,azimuth,range_rate,snr", "without elevation")]
    [InlineData("time,sensor,range,azimuth,elevation,time", "time twice")]
    public void A_column_that_is_missing_or_there_twice_is_named(string header, string named)
    {
        using var folder = Drawn();
        Rewrite(folder.Path, "detections.csv", (isHeader, cells) => isHeader ? header.Split(',') : cells);
        Assert.Contains(Problems(folder.Path), problem => problem.Contains("detections.csv:1", StringComparison.Ordinal) && problem.Contains(named, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"time\": 0, \"sensor\": 1", "no JSON from byte")]
    [InlineData("[0, 1]", "an object in braces")]
    [InlineData("{\"time\": 0}", "sensor")]
    [InlineData("{\"time\": 0, \"sensor\": [1]}", "sensor")]
    public void A_line_that_is_no_object_is_told(string line, string named)
    {
        using var folder = Drawn();
        ToJsonLines(folder.Path, "scans");
        File.AppendAllText(Path.Combine(folder.Path, "scans.jsonl"), "\n" + line + "\n");
        Assert.Contains(Problems(folder.Path), problem => problem.Contains("scans.jsonl:18", StringComparison.Ordinal) && problem.Contains(named, StringComparison.Ordinal));
    }

    [Fact]
    public void A_scan_listed_twice_is_refused_with_both_its_lines()
    {
        using var folder = Drawn();
        File.AppendAllText(Path.Combine(folder.Path, "scans.csv"), "8.000,1\n");
        Assert.Contains(Problems(folder.Path), problem => problem.Contains("scans.csv:18", StringComparison.Ordinal) && problem.Contains("which line 4 lists", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_tables_of_one_kind_are_refused()
    {
        using var folder = Drawn();
        File.WriteAllText(Path.Combine(folder.Path, "scans.jsonl"), "{\"time\": 0, \"sensor\": 1}\n");
        Assert.Contains(Problems(folder.Path), problem => problem.Contains("scans.csv is there too", StringComparison.Ordinal));
    }

    [Fact]
    public void Equal_plots_of_one_scan_are_one_and_are_counted()
    {
        using var usual = Drawn();
        using var other = Drawn();
        var path = Path.Combine(other.Path, "detections.csv");
        var lines = File.ReadAllLines(path);
        File.WriteAllLines(path, [.. lines, .. Enumerable.Repeat(lines[5], 30_000), lines[9]]);
        var read = CaseFolder.Read(other.Path, usesRangeRate: false, new())!;
        Assert.Equal(30_001, read.RepeatedPlots);
        Assert.Equal(lines.Length - 1, read.Plots.Length);
        Assert.Equal(Tracks(usual.Path), Tracks(other.Path));
    }

    /// <summary>Five thousand plots within a hundred metres, none equal to another: who may take them is bounded for each target, and told.</summary>
    [Fact]
    public void A_heap_of_plots_in_one_place_takes_bounded_memory()
    {
        using var folder = Drawn();
        var read = CaseFolder.Read(folder.Path, usesRangeRate: false, new())!;
        var tracker = new MultiHypothesisTracker(read.Sensors, SettingsFile.Read(null, read, new())! with { GreatestCluster = 30 });
        var plots = Enumerable.Range(0, 2000).Select(i => LocalPlot.OfRadar(Length.FromMetres(50_000 + 0.05 * i), Azimuth.FromRadians(1), Angle.FromRadians(0.05), null)).ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var scan = 0; scan < 3; scan++)
        {
            tracker.Process(Instant.FromSeconds(4 * scan), read.Sensors[0], plots);
        }

        // All pairs would be four million candidates of 24 bytes, doubled as they grow.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64_000_000);
        Assert.True(tracker.ClaimsRefused > 1_000_000);
    }

    [Theory]
    [InlineData("\"plot_angles\": \"grads\", ", "plot_angles: grads; \"radians\" or \"degrees\"")]
    [InlineData("\"plot_azimuths\": 180, ", "plot_azimuths: 180; \"0 to 360\" or \"-180 to 180\"")]
    [InlineData("\"lowest_ground_m\": \"low\", ", "lowest_ground_m: low; a number in [-100000, 10000]")]
    public void What_a_case_declares_is_checked(string field, string expected)
    {
        using var folder = Drawn();
        Declare(folder.Path, field);
        Assert.Contains(Problems(folder.Path), problem => problem.EndsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void The_lowest_ground_of_a_case_is_what_its_tracks_may_not_be_below()
    {
        using var folder = Drawn();
        Declare(folder.Path, "\"lowest_ground_m\": -2500, ");
        var read = CaseFolder.Read(folder.Path, usesRangeRate: false, new())!;
        Assert.Equal(-2500, SettingsFile.Read(null, read, new())!.LowestGround.Metres);
    }

    private static TemporaryFolder Drawn(double duration = 60)
    {
        var folder = new TemporaryFolder();
        CaseFiles.Write(Families.ByName["a_crossing"](91) with { Duration = duration }, folder.Path);
        return folder;
    }

    private static void Declare(string folder, string ofCase, string ofSensor = "")
    {
        var path = Path.Combine(folder, "case.json");
        var text = File.ReadAllText(path);
        text = text.Insert(text.IndexOf("\"id\"", StringComparison.Ordinal), ofSensor);
        File.WriteAllText(path, text.Insert(text.IndexOf("\"case\"", StringComparison.Ordinal), ofCase));
    }

    private static void Rewrite(string folder, string name, Func<bool, string[], string[]> change)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllLines(path, [.. File.ReadAllLines(path).Select((line, index) => string.Join(',', change(index == 0, line.Split(','))))]);
    }

    private static void ToJsonLines(string folder, string name)
    {
        var path = Path.Combine(folder, name + ".csv");
        var lines = File.ReadAllLines(path);
        var names = lines[0].Split(',');
        File.WriteAllLines(
            Path.Combine(folder, name + ".jsonl"),
            lines[1..].Select(line => "{\"source\": {\"n\": [1, 2]}, " + string.Join(", ", line.Split(',').Select((cell, column) => $"\"{names[column]}\": {cell}")) + "}"));
        File.Delete(path);
    }

    private static string Tracks(string folder)
    {
        var problems = new Problems();
        var answer = new TrackQuestion(folder).Answer(problems);
        Assert.True(problems.None, string.Join("; ", problems.InOrder()));
        Assert.True(answer!.Rows > 20);
        return Encoding.UTF8.GetString(answer.Table.Span);
    }

    private static string[] Problems(string folder)
    {
        var problems = new Problems();
        Assert.Null(new TrackQuestion(folder).Answer(problems));
        return [.. problems.InOrder().Select(problem => problem.ToString())];
    }

    private static void AssertNear(string expected, string found, double later, double tolerance)
    {
        var (one, other) = (expected.Split('\n', StringSplitOptions.RemoveEmptyEntries), found.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(one.Length, other.Length);
        for (var i = 1; i < one.Length; i++)
        {
            var (a, b) = (Numbers(one[i]), Numbers(other[i]));
            Assert.Equal(a[0] + later, b[0], 1e-6);
            Assert.Equal(a[1..], b[1..], (x, y) => Math.Abs(x - y) <= Math.Max(tolerance, 1e-4));
        }
    }

    private static double[] Numbers(string line) => [.. line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))];

    private static double Degrees(string radians) => double.Parse(radians, CultureInfo.InvariantCulture) * 180 / Math.PI;

    private static string Text(double degrees) => degrees.ToString("F9", CultureInfo.InvariantCulture);

    private static string Text(decimal seconds) => seconds.ToString(CultureInfo.InvariantCulture);
}

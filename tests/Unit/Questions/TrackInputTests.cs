using System.Globalization;
using System.Text;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Tracking;
using Parapet.Studies.Counterfactuals;
using Parapet.Tracking.Keeping;
using Parapet.Tracking.MultiHypothesis;
using Parapet.TrackingCases;
using Xunit;

namespace Parapet.Tests.Unit.Questions;

/// <summary>Cases whose files are out of order, wrong or crowded.</summary>
public sealed class TrackInputTests
{
    [Fact]
    public void Scans_and_plots_out_of_order_give_the_tracks_of_those_in_order()
    {
        using var folder = Drawn();
        var inOrder = Tracks(folder.Path, out _);
        Change(folder.Path, "scans.csv", lines => (lines[3], lines[6]) = (lines[6], lines[3]));
        Change(folder.Path, "detections.csv", lines => lines.Reverse(1, lines.Count - 1));
        var shuffled = Tracks(folder.Path, out var late);
        Assert.Equal(0, late);
        var (one, other) = (Rows(inOrder), Rows(shuffled));
        Assert.Equal(one.Length, other.Length);

        // Plots taken in another order are summed in another order, and new tracks of one scan numbered in it.
        Assert.All(one.Zip(other), pair => Assert.Equal(pair.First.X, pair.Second.X, 1e-3));
        var names = one.Zip(other).Select(pair => (pair.First.Track, pair.Second.Track)).Distinct().ToArray();
        Assert.Equal(names.Length, names.Select(name => name.Item1).Distinct().Count());
        Assert.Equal(names.Length, names.Select(name => name.Item2).Distinct().Count());
    }

    [Fact]
    public void A_scan_that_comes_much_too_late_is_passed_over_and_counted()
    {
        using var folder = Drawn();
        Change(folder.Path, "scans.csv", lines =>
        {
            lines.Add(lines[2]);
            lines.RemoveAt(2);
        });
        Tracks(folder.Path, out var late);
        Assert.Equal(1, late);
    }

    [Theory]
    [InlineData("detections.csv", 2, "-5", "range")]
    [InlineData("detections.csv", 2, "NaN", "range")]
    [InlineData("detections.csv", 3, "6.4", "azimuth")]
    [InlineData("detections.csv", 1, "9", "time,sensor")]
    [InlineData("detections.csv", 5, "1,2", "")]
    [InlineData("scans.csv", 1, "1.5", "sensor")]
    [InlineData("scans.csv", 0, "x", "time")]
    public void What_is_wrong_is_named_with_its_file_line_and_field(string file, int field, string value, string named)
    {
        using var folder = Drawn();
        Change(folder.Path, file, lines =>
        {
            var fields = lines[4].Split(',');
            fields[field] = value;
            lines[4] = string.Join(',', fields);
        });
        var problems = new Problems();
        Assert.Null(CaseFolder.Read(folder.Path, usesRangeRate: false, problems));
        var first = problems.InOrder().First(problem => problem.File.EndsWith(file, StringComparison.Ordinal));
        Assert.Equal(5, first.Line);
        Assert.Equal(named, first.Path);
    }

    [Theory]
    [InlineData("\"resolution_range\": 100, ", "sensors[0].resolution_az: none; a number in [1E-06, 3.14159]")]
    [InlineData("\"resolution_range\": 100, ", "sensors[0].resolution_el: none; a number in [1E-06, 3.14159]")]
    [InlineData("\"resolution_range\": -1, \"resolution_az\": 0.01, \"resolution_el\": 0.01, ", "sensors[0].resolution_range: -1; a number in [0.001, 1E+06]")]
    [InlineData("\"resolution_range\": 100, \"resolution_az\": \"wide\", \"resolution_el\": 0.01, ", "sensors[0].resolution_az: wide; a number in [1E-06, 3.14159]")]
    public void A_resolution_cell_has_three_sides_or_none(string fields, string expected)
    {
        using var folder = Drawn();
        var path = Path.Combine(folder.Path, "case.json");
        var text = File.ReadAllText(path);
        var at = text.IndexOf("\"id\"", StringComparison.Ordinal);
        File.WriteAllText(path, text.Insert(at, fields));
        var problems = new Problems();
        Assert.Null(CaseFolder.Read(folder.Path, usesRangeRate: false, problems));
        Assert.Contains(problems.InOrder(), problem => problem.ToString().EndsWith(expected, StringComparison.Ordinal));
    }

    /// <summary>
    /// Ten thousand plots within ten kilometres, where all compete with all: each look takes so many of them as it may,
    /// clusters stay small, and all that was left out is counted.
    /// </summary>
    [Fact]
    public void A_crowd_is_thinned_and_told()
    {
        using var folder = Drawn();
        var problems = new Problems();
        var read = CaseFolder.Read(folder.Path, usesRangeRate: false, problems)!;
        var settings = SettingsFile.Read(null, read, problems)! with { GreatestPlots = 400, GreatestTargets = 500, GreatestCluster = 40 };
        var tracker = new MultiHypothesisTracker(read.Sensors, settings);
        var plots = new LocalPlot[10_000];
        for (var i = 0; i < plots.Length; i++)
        {
            plots[i] = LocalPlot.OfRadar(
                Length.FromKilometres(50 + i % 100 * 0.1), Azimuth.FromRadians(1 + i / 100 * 0.002), Angle.FromRadians(0.05), null);
        }

        for (var scan = 0; scan < 3; scan++)
        {
            tracker.Process(Instant.FromSeconds(4 * scan), read.Sensors[0], plots);
        }

        Assert.Equal(3 * (plots.Length - 400), tracker.PlotsLeftOut);
        Assert.True(tracker.ClaimsRefused > 0);
        Assert.InRange(tracker.TargetHypotheses, 1, 20_000);
    }

    private static TemporaryFolder Drawn()
    {
        var folder = new TemporaryFolder();
        CaseFiles.Write(Families.ByName["a_crossing"](78) with { Duration = 60 }, folder.Path);
        return folder;
    }

    private static (double Time, string Track, double X)[] Rows(byte[] table) =>
    [
        .. from line in Encoding.UTF8.GetString(table).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
        let cells = line.Split(',')
        let row = (Time: double.Parse(cells[0], CultureInfo.InvariantCulture), Track: cells[1], X: double.Parse(cells[2], CultureInfo.InvariantCulture))
        orderby row.Time, row.X
        select row,
    ];

    private static void Change(string folder, string name, Action<List<string>> change)
    {
        var path = Path.Combine(folder, name);
        List<string> lines = [.. File.ReadAllLines(path)];
        change(lines);
        File.WriteAllLines(path, lines);
    }

    private static byte[] Tracks(string folder, out long late)
    {
        var problems = new Problems();
        var read = CaseFolder.Read(folder, usesRangeRate: false, problems);
        Assert.True(problems.None, string.Join("; ", problems.InOrder()));
        var file = new TrackFile();
        var pass = new TrackingPass(read!, new MultiHypothesisTracker(read!.Sensors, SettingsFile.Read(null, read, problems)!), file);
        pass.Run();
        late = pass.Late;
        return file.Bytes.ToArray();
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Parapet.Catalogue;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Ellipsoid;
using Parapet.Questions.Running;
using Xunit;

namespace Parapet.Tests.Unit.Questions;

/// <summary>A shipped study moved to other parts of the earth, its places as far and in the same directions from each other.</summary>
public sealed partial class StudiesAnywhereTests
{
    private static readonly Geodetic From = Geodetic.FromDegrees(37.1, 35.3);

    [Theory]
    [InlineData("korea", 37.1, 127)]
    [InlineData("fiji", -17.8, 179.6)]
    [InlineData("ice", 86, 7)]
    public async Task A_study_anywhere_runs_on_the_smooth_earth_and_its_report_says_so(string name, double latitude, double longitude)
    {
        using var folder = new TemporaryFolder();
        var study = Write(folder, name, Geodetic.FromDegrees(latitude, longitude));
        var question = new RunQuestion(study) { Terrain = "none", Replications = 2, Threads = 1, Output = Path.Combine(folder.Path, "out") };
        var problems = new Problems();
        var prepared = question.Prepare(problems);
        Assert.Empty(problems.InOrder());
        var answer = question.Answer(prepared!, unfinished: null, problems, progress: null, TestContext.Current.CancellationToken);
        Assert.NotNull(answer);
        Assert.Empty(await answer.WriteAsync());
        var report = await File.ReadAllTextAsync(Path.Combine(folder.Path, "out", "report.html"), TestContext.Current.CancellationToken);
        Assert.Contains("smooth earth", report, StringComparison.Ordinal);
        Assert.Contains("Map of one replication", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_word_on_terrain_a_place_beyond_all_relief_is_refused_with_what_helps()
    {
        using var folder = new TemporaryFolder();
        var problems = new Problems();
        Assert.Null(new RunQuestion(Write(folder, "korea", Geodetic.FromDegrees(37.1, 127))).Prepare(problems));
        Assert.Contains(problems.InOrder(), problem => problem.Allowed.Contains("--terrain none", StringComparison.Ordinal));
    }

    private static string Write(TemporaryFolder folder, string name, Geodetic middle)
    {
        var shipped = Path.Combine(Path.GetDirectoryName(SystemCatalogue.DefaultFolder()!)!, "studies", "s400-reach", "study.yaml");
        var moved = Place().Replace(File.ReadAllText(shipped).Replace("study: s400-reach", $"study: {name}", StringComparison.Ordinal), match =>
        {
            var place = Geodetic.FromDegrees(double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
            var leg = Geodesic.Inverse(From, place);
            var there = Geodesic.Direct(middle, leg.Departure, leg.Distance).Place;
            return FormattableString.Invariant($"\"{there.Latitude.Degrees:F5}, {there.Longitude.Degrees:F5}\"");
        });
        var file = Path.Combine(folder.Path, name + ".yaml");
        File.WriteAllText(file, string.Join('\n', moved.Split('\n').Where(line => !Left().IsMatch(line))));
        return file;
    }

    [GeneratedRegex("\"(-?[0-9.]+), (-?[0-9.]+)\"")]
    private static partial Regex Place();

    /// <summary>A part of the raid is enough.</summary>
    [GeneratedRegex("threat: (mrbm|fighter|stealth-fighter|one-way-attack-drone)")]
    private static partial Regex Left();
}

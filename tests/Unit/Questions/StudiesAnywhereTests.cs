using System.Globalization;
using System.Text.RegularExpressions;
using Parapet.Catalogue;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Ellipsoid;
using Parapet.Questions.Running;
using Parapet.Studies.Counterfactuals;
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
        var report = await Report(question, prepared!, problems);
        Assert.Contains("no relief was at hand there", report, StringComparison.Ordinal);
        Assert.Contains("masking by earth and terrain", report, StringComparison.Ordinal);
        Assert.Contains("Map of one replication", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_was_asked_to_do_without_relief_tells_of_none()
    {
        using var folder = new TemporaryFolder();
        var question = new RunQuestion(Shipped) { Changes = [Changes.Find("terrain", isAddition: false)!], Replications = 2, Threads = 1, Output = Path.Combine(folder.Path, "out") };
        var problems = new Problems();
        var report = await Report(question, question.Prepare(problems)!, problems);
        Assert.Contains("in this run no relief hides anything", report, StringComparison.Ordinal);
        Assert.Contains("The ground is the smooth earth", report, StringComparison.Ordinal);
        Assert.Contains("masking by the earth's curve", report.Replace("&#39;", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("masking by earth and terrain", report, StringComparison.Ordinal);
        Assert.DoesNotContain("relief was at hand", report, StringComparison.Ordinal);
        Assert.DoesNotContain("9 km relief", report, StringComparison.Ordinal);
    }

    private static async Task<string> Report(RunQuestion question, PreparedRun prepared, Problems problems)
    {
        var answer = question.Answer(prepared, unfinished: null, problems, progress: null, TestContext.Current.CancellationToken);
        Assert.NotNull(answer);
        Assert.Empty(await answer.WriteAsync());
        return await File.ReadAllTextAsync(Path.Combine(question.Output!, "report.html"), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Without_a_word_on_terrain_a_place_beyond_all_relief_is_refused_with_what_helps()
    {
        using var folder = new TemporaryFolder();
        var problems = new Problems();
        Assert.Null(new RunQuestion(Write(folder, "korea", Geodetic.FromDegrees(37.1, 127))).Prepare(problems));
        Assert.Contains(problems.InOrder(), problem => problem.Allowed.Contains("--terrain none", StringComparison.Ordinal));
    }

    private static string Shipped => Path.Combine(Path.GetDirectoryName(SystemCatalogue.DefaultFolder()!)!, "studies", "s400-reach", "study.yaml");

    private static string Write(TemporaryFolder folder, string name, Geodetic middle)
    {
        var moved = Place().Replace(File.ReadAllText(Shipped).Replace("study: s400-reach", $"study: {name}", StringComparison.Ordinal), match =>
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

using System.Collections.Immutable;
using System.Globalization;
using Parapet.Campaigns.Sweeps;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Cli;
using Parapet.Questions.Running;
using Parapet.Questions.Sweeps;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Questions;

/// <summary>A small shipped study swept: a battery that takes returning aircraft for missiles.</summary>
public sealed class SweepQuestionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The cell that states what the study states is the study, to the bit; and the first option under the doctrine of the second is the second.</summary>
    [Fact]
    public async Task Cells_are_the_study_with_these_values()
    {
        var answer = Swept(new SweepQuestion(Run, [
            new("options.As it was.doctrine", ["self-defence-broad", "self-defence-narrow"], null),
            new("options.As it was.interrogators.replyProbability", ["1 %", "0.5"], null)])
        { Raids = 4 });
        var result = answer.Result;
        Assert.Equal((4, 4, false), (result.Cells.Length, result.Raids, result.Interrupted));
        Assert.Equal(["self-defence-broad/1 %", "self-defence-broad/0.5", "self-defence-narrow/1 %", "self-defence-narrow/0.5"], result.Cells.Select(cell => string.Join('/', cell.Values)));
        Assert.Equal(["self-defence-broad", "0.5"], result.Stated);
        Assert.NotEqual(0, result.AsItStands.Difference.Mean);
        Assert.Equal((result.AsItStands.A.Mean, result.AsItStands.B.Mean, 0), (result.Cells[1].A.Mean, result.Cells[1].B.Mean, result.Cells[1].Effect.Mean));
        Assert.Equal((result.Cells[3].B.Mean, 0), (result.Cells[3].A.Mean, result.Cells[3].Difference.Mean));
        Assert.All(result.Cells, cell => Assert.Equal(result.AsItStands.B.Mean, cell.B.Mean));
        Assert.True(result.Responses[1][0].A.Mean > result.Responses[1][1].A.Mean, "more friends are lost where fewer replies come");
        Assert.Equal(4, Assert.Single(result.Pairs).Cells.Length);

        Assert.Empty(await answer.WriteAsync());
        Assert.Equal(["heatmap-1-2.svg", "response-1.svg", "response-2.svg", "sweep.json", "sweep.md"], Directory.GetFiles(answer.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("| self-defence-narrow | 1 % |", await File.ReadAllTextAsync(Path.Combine(answer.Folder, "sweep.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>Settled at what the first raid's reading drew for it, a figure leaves that raid as it stands, to the bit; at its ends it does not.</summary>
    [Fact]
    public void A_disputed_figure_is_swept_in_place_of_being_drawn()
    {
        var figure = ShippedCatalogue.Value.Disputes.First(dispute => dispute.Name == "shared: killProbability.fighter").Figure!;
        var drawn = FigureDraw.Sampled(2, 0).ValueOf(figure).ToString("R", CultureInfo.InvariantCulture);
        var seeded = Run with { Seed = 2 };
        var result = Swept(new SweepQuestion(seeded, [new("figures.killProbability.fighter", ["30 %", drawn, "0.9"], null)]) { Raids = 1 }).Result;
        Assert.Equal(["drawn from 30 % to 90 %"], result.Stated);
        Assert.Equal((result.AsItStands.A.Mean, result.AsItStands.B.Mean), (result.Cells[1].A.Mean, result.Cells[1].B.Mean));
        Assert.True(result.Cells[2].A.Mean + result.Cells[2].B.Mean > result.Cells[0].A.Mean + result.Cells[0].B.Mean, "more friends are lost to surer rounds");
    }

    /// <summary>By its own name, by any place that it moves, and a family of claims by its name.</summary>
    [Theory]
    [InlineData("figures.us-range-claims", "0", "1")]
    [InlineData("figures.patriot.fireUnits[0].missileChannels", "5", "9")]
    [InlineData("figures.shared: killProbability.fighter", "0.3", "90 %")]
    [InlineData("figures.radar.minimum-range", "1 km", "2 km")]
    public void A_disputed_figure_goes_by_any_of_its_names(string path, string low, string high)
    {
        var problems = new Problems();
        Assert.NotNull(new SweepQuestion(Run, [new(path, [low, high], null)]).Prepare(problems));
        Assert.Empty(problems.InOrder());
    }

    [Fact]
    public void A_hypercube_has_as_many_cells_as_were_asked_for_on_any_number_of_threads()
    {
        var question = new SweepQuestion(Run, [new("assets[0].radius", [], ValueRange.Of("1 km to 3 km")), new("options.As it was.weaponControl", ["free", "hold"], null)]) { Raids = 2, Cells = 4 };
        var (two, one) = (Swept(question), Swept(question with { Run = Run with { Threads = 1 } }));
        Assert.Equal(two.ToJson(), one.ToJson());
        Assert.Equal(2, two.Result.Cells.Count(cell => cell.Values[1] == "hold"));
        Assert.Equal(4, two.Result.Cells.Select(cell => cell.Values[0]).Distinct().Count());
    }

    public static TheoryData<string, ImmutableArray<string>, string?, int?, string> Refused => new()
    {
        { "seed", ["1", "2"], null, null, "seed: what is asked, said or drawn" },
        { "assets[0].radius", ["1 km"], null, null, "one value; two values or more" },
        { "assets[0].radius", ["1 km", "1 km"], null, null, "a value twice" },
        { "assets[0].radius", [], "1 km to 2 km", null, "ranges belong to a Latin hypercube" },
        { "raid[0].start", ["[0 min, 1 min]", "[0 min, 2 min]"], null, 4, "a setting of the raid in a Latin hypercube" },
        { "assets[0].radius", ["1 km", "1 furlong"], null, null, "'1 furlong'; what the study can take: assets[0].radius" },
        { "options.As it was.wepons", ["free", "hold"], null, null, "'free'; what the study can take: options[0].wepons" },
        { "figures.killProbability.fighter", ["0.5", "0.95"], null, null, "'0.95'; a share, as in '0.5', from 30 % to 90 %" },
        { "figures.patriot.fireUnits[0].missileChannels", ["7", "7 km"], null, null, "'7 km'; a whole number" },
        { "figures.us-range-claims", ["0.5", "2"], null, null, "'2'; a credibility from 0, doubted, to 1, believed" },
        { "figures.killProbability.figter", ["0.5", "0.6"], null, null, "no disputed figure 'killProbability.figter' that the study meets; one of: killProbability." },
        { "figures.s-400.cost", ["500 M$", "600 M$"], null, null, "no disputed figure 's-400.cost' that the study meets" },
        { "options.Nobody.weaponControl", ["free", "hold"], null, null, "no item 'Nobody'; one of: As it was, Narrow criterion" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_swept_is_told_before_anything_runs(string path, ImmutableArray<string> values, string? range, int? cells, string told)
    {
        var problems = new Problems();
        var question = new SweepQuestion(Run, [new(path, values, range is null ? null : ValueRange.Of(range))]) { Cells = cells };
        Assert.Null(question.Prepare(problems));
        Assert.Contains(problems.InOrder(), problem => problem.ToString().Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void So_many_combinations_that_no_one_would_wait_are_refused()
    {
        var problems = new Problems();
        var many = Enumerable.Range(1, 101).Select(number => $"{number} km").ToImmutableArray();
        Assert.Null(new SweepQuestion(Run, [new("assets[0].radius", many, null), new("assets[1].radius", many, null)]).Prepare(problems));
        Assert.Contains("10201 combinations", Assert.Single(problems.InOrder()).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assets[0].radius")]
    [InlineData("= 1, 2")]
    [InlineData("assets[0].radius =")]
    public async Task What_is_no_setting_with_values_is_bad_input(string vary) =>
        Assert.Equal(2, await CommandLine.RunAsync(["sweep", "identification-2003", "--vary", vary]));

    private RunQuestion Run => new("identification-2003") { Terrain = "none", Threads = 2, Output = Path.Combine(_folder.Path, "out") };

    private static SweepAnswer Swept(SweepQuestion question)
    {
        var problems = new Problems();
        var prepared = question.Prepare(problems);
        Assert.Empty(problems.InOrder());
        return question.Answer(prepared!, null, TestContext.Current.CancellationToken)!;
    }
}

using Parapet.Catalogue.Reading;
using Parapet.Simulation.Digests;
using Parapet.Simulation.Stages;
using Parapet.Studies.Checks;
using Parapet.Studies.Definition;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>
/// The built-in rule, told again by the example's program and by its assembly, gives a raid the same bits as the built-in
/// one: what a model of one's own is asked is all that the built-in one is, and its answers are all that is taken.
/// </summary>
public sealed class OwnThreatRuleTests
{
    private const string Example = "OwnThreatRule";
    private const string Program = "value_over_time.py";

    private static readonly OwnModel Rule = new() { Program = ["python3", Program] };

    [Fact]
    public void A_program_that_tells_the_built_in_rule_again_changes_no_bit() => Assert.Null(FirstDifference(Rule, threads: 2));

    [Fact]
    public void An_assembly_that_tells_the_built_in_rule_again_changes_no_bit() =>
        Assert.Null(FirstDifference(new() { Assembly = "bin/Release/net10.0/OwnThreatRule.dll" }, threads: 1));

    [Fact]
    public void A_program_that_sees_no_threat_changes_what_is_fired() => OwnModelRuns.Changed(Example, Program, "asset.value > best[\"worth\"]", "False", folder =>
        Assert.Equal(Stage.Command, FirstDifference(Rule, threads: 1, folder)?.Step.Stage));

    [Fact]
    public void Neither_threads_nor_other_runs_change_a_bit_of_a_program_that_remembers() => OwnModelRuns.Changed(
        Example,
        Program,
        "        if impact is None:\n",
        "        self.told = getattr(self, \"told\", 0) + 1\n        if impact is None or self.told % 3:\n",
        folder =>
        {
            var one = OwnModelRuns.Runner(Example, With(Rule), folder).Digests(1, 2);
            var two = OwnModelRuns.Runner(Example, With(Rule), folder).Digests(2, 2);
            Assert.Null(one.Zip(two).Select(pair => DigestLog.FirstDifference(pair.First, pair.Second)).FirstOrDefault(difference => difference is not null));
            Assert.Contains(one.Chunk(2), pair => DigestLog.FirstDifference(pair[0], pair[1]) is not null);
        });

    [Fact]
    public void A_study_runs_no_model_of_its_own_unless_it_may()
    {
        var problems = new Problems();
        var folder = Path.Combine(ShippedStudies.Root, "examples", Example);
        var file = Path.Combine(folder, StudyReader.FileName);
        var study = StudyReader.Read(file, problems)!;
        Assert.Null(new OwnModelsOfStudy(file, folder, mayRun: false).Open(study, problems));
        var problem = Assert.Single(problems.InOrder());
        Assert.Contains("python3 value_over_time.py", problem.ToString(), StringComparison.Ordinal);
        Assert.Contains("--allow-own-models", problem.ToString(), StringComparison.Ordinal);

        var raid = Assert.ThrowsAny<Exception>(() => ShippedStudies.Runner(study, 2).Digests(1, 1));
        Assert.Contains("was not made ready", raid.ToString(), StringComparison.Ordinal);
    }

    private static DigestDifference? FirstDifference(OwnModel model, int threads, string? folder = null) =>
        OwnModelRuns.FirstDifference(Example, threads, With(model), folder);

    private static Func<StudyOption, StudyOption> With(OwnModel model) => option => option with { ThreatRule = model };
}

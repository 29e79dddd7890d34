using Parapet.Campaigns.Running;
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
    private const int Raids = 2;

    private static readonly string Folder = Path.Combine(ShippedStudies.Root, "examples", "OwnThreatRule");
    private static readonly OwnModel Program = new() { Program = ["python3", "value_over_time.py"] };

    private static readonly OwnModel Other = new() { Program = ["python3", "other.py"] };

    [Fact]
    public void A_program_that_tells_the_built_in_rule_again_changes_no_bit() => Assert.Null(FirstDifference(Program, threads: 2));

    [Fact]
    public void An_assembly_that_tells_the_built_in_rule_again_changes_no_bit() =>
        Assert.Null(FirstDifference(new() { Assembly = "bin/Release/net10.0/OwnThreatRule.dll" }, threads: 1));

    [Fact]
    public void A_program_that_sees_no_threat_changes_what_is_fired() => Changed("asset.value > best[\"worth\"]", "False", folder =>
        Assert.Equal(Stage.Command, FirstDifference(Other, threads: 1, folder)?.Step.Stage));

    [Fact]
    public void Neither_threads_nor_other_runs_change_a_bit_of_a_program_that_remembers() => Changed(
        "        if impact is None:\n",
        "        self.told = getattr(self, \"told\", 0) + 1\n        if impact is None or self.told % 3:\n",
        folder =>
        {
            var one = Runner(Other, folder).Digests(1, Raids);
            var two = Runner(Other, folder).Digests(2, Raids);
            Assert.Null(one.Zip(two).Select(pair => DigestLog.FirstDifference(pair.First, pair.Second)).FirstOrDefault(difference => difference is not null));
            Assert.Contains(one.Chunk(2), pair => DigestLog.FirstDifference(pair[0], pair[1]) is not null);
        });

    [Fact]
    public void A_study_runs_no_model_of_its_own_unless_it_may()
    {
        var problems = new Problems();
        var file = Path.Combine(Folder, StudyReader.FileName);
        var study = StudyReader.Read(file, problems)!;
        Assert.Null(new OwnModelsOfStudy(file, Folder, mayRun: false).Open(study, problems));
        var problem = Assert.Single(problems.InOrder());
        Assert.Contains("python3 value_over_time.py", problem.ToString(), StringComparison.Ordinal);
        Assert.Contains("--allow-own-models", problem.ToString(), StringComparison.Ordinal);

        var raid = Assert.ThrowsAny<Exception>(() => ShippedStudies.Runner(study, Raids).Digests(1, 1));
        Assert.Contains("was not made ready", raid.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The example's program with some of its text changed, in a folder of its own.</summary>
    private static void Changed(string text, string by, Action<string> test)
    {
        var folder = Directory.CreateTempSubdirectory("parapet-own-");
        try
        {
            var program = File.ReadAllText(Path.Combine(Folder, Program.Program[1])).ReplaceLineEndings("\n");
            Assert.Contains(text, program, StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder.FullName, Other.Program[1]), program.Replace(text, by, StringComparison.Ordinal));
            test(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static DigestDifference? FirstDifference(OwnModel model, int threads, string? folder = null)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "bits are equal where the program's mathematics is the system's own");
        var digests = Runner(model, folder ?? Folder).Digests(threads, Raids);
        Assert.All(digests, digest => Assert.True(digest.Steps.Count > 1000));
        return digests.Chunk(2).Select(pair => DigestLog.FirstDifference(pair[0], pair[1])).FirstOrDefault(difference => difference is not null);
    }

    /// <summary>The example's study: the built-in rule, and the model in its place.</summary>
    private static StudyRunner Runner(OwnModel model, string folder)
    {
        var problems = new Problems();
        var file = Path.Combine(Folder, StudyReader.FileName);
        var study = StudyReader.Read(file, problems)!;
        study = study with { Options = [study.Options[0], study.Options[1] with { ThreatRule = model }] };
        study = new OwnModelsOfStudy(file, folder, mayRun: true).Open(study, problems);
        Assert.Empty(problems.InOrder());
        return ShippedStudies.Runner(study!, Raids);
    }
}

using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Running;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Terrain;
using Parapet.Reports.Answers;
using Parapet.Reports.Summary;
using Parapet.Simulation.Digests;
using Parapet.Studies.Checks;
using Parapet.Studies.Definition;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>The shipped study, run small: it is whole, it repeats bit for bit on any number of threads, and it keeps what is done.</summary>
public sealed class StudyTests
{
    private static readonly string StudyFile = ShippedStudies.FileOf("anatolia");

    [Fact]
    public void OneThreadAndManyGiveTheSameBits()
    {
        var runner = Runner(replications: 2);
        var one = runner.Digests(threads: 1, blocks: 2);
        var many = runner.Digests(threads: 2, blocks: 2);

        Assert.NotEmpty(one);
        for (var i = 0; i < one.Length; i++)
        {
            Assert.Null(DigestLog.FirstDifference(one[i], many[i]));
        }

        // Two raids of one option are not the same run: a digest that never changed would pass the test above.
        Assert.NotNull(DigestLog.FirstDifference(one[1], one[1 + one.Length / 2]));
    }

    [Fact]
    public void AResultIsWholeAndEveryThreatHasOneFate()
    {
        var result = Runner(replications: 2).Run(null, CancellationToken.None)!;

        Assert.Empty(result.Validate());
        Assert.False(result.Interrupted);
        Assert.Equal(result.Replications * result.Options.Length, result.Outcomes.Count);
        Assert.All(result.Outcomes, outcome =>
        {
            Assert.True(outcome.RaidSize >= 40, $"{outcome.RaidSize} threats; the study promises 40 at least");
            Assert.All(outcome.Classes, kind => Assert.Equal(kind.Raid, kind.Fates.Sum()));
            Assert.Equal(20, outcome.Friendly.Flying + outcome.Civil.Flying);
        });
        Assert.Equal(8, result.Options.Max(option => option.FireUnits));
        Assert.All(result.Outcomes.GroupBy(outcome => outcome.Replication), raid => Assert.Single(raid.Select(outcome => outcome.RaidSize).Distinct()));
    }

    [Fact]
    public void NoMoreDrawsAreInMemoryThanThreadsAndOne()
    {
        var study = ShippedStudies.Read("anatolia");
        var alone = study with { Options = [study.Options.First(option => study.ForceOf(option).Systems.IsEmpty)], Comparisons = [] };
        var runner = ShippedStudies.Runner(alone, replications: 12);

        Assert.Equal(12, runner.Run(null, CancellationToken.None)!.OuterDraws);
        Assert.InRange(runner.MostDrawsAtOnce, 1, 3);
    }

    [Fact]
    public void AnInterruptedRunKeepsItsFinishedRaids()
    {
        using var interruption = new CancellationTokenSource();
        var result = Runner(replications: 6).Run(interruption.Cancel, interruption.Token)!;

        Assert.True(result.Interrupted);
        Assert.InRange(result.Outcomes.Count / result.Options.Length, 1, 5);
        Assert.Empty(result.Validate());
    }

    [Fact]
    public void EveryProblemOfAStudyIsToldAtItsLine()
    {
        var folder = Directory.CreateTempSubdirectory("parapet-study-");
        try
        {
            var file = Path.Combine(folder.FullName, StudyReader.FileName);
            var text = File.ReadAllText(StudyFile)
                .Replace("{ name: south, bearing: 180 deg, spread: 15 deg }", "{ name: south, bearing: 180 km, spread: 15 deg }", StringComparison.Ordinal)
                .Replace("count: [7, 10]", "count: [-7, 10]", StringComparison.Ordinal)
                .Replace("timeLimit: 75 min", "timeLimit: 75 min\nsurprise: 1", StringComparison.Ordinal);
            File.WriteAllText(file, text);
            var problems = new Problems();

            Assert.Null(StudyReader.Read(file, problems));
            Assert.Contains(problems.InOrder(), problem => problem.Path == "surprise" && problem.Line > 0);
            Assert.Contains(problems.InOrder(), problem => problem.Path.EndsWith("bearing", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void ASiteInTheSeaAndAnUnknownSystemAreRefusedTogether()
    {
        var problems = new Problems();
        var study = StudyReader.Read(StudyFile, problems)!;
        var wrong = study with
        {
            Forces = [study.Forces[0], study.Forces[1] with { Systems = ListedSystem.Of("s-4000") }, .. study.Forces[2..]],
            Places = study.Places with { Sites = [study.Places.Sites[0] with { At = Geodetic.FromDegrees(34.5, 31.0) }, .. study.Places.Sites[1..]] },
        };
        StudyInCatalogue.Check(wrong, StudyFile, ShippedStudies.Catalogue(), new LayeredElevation(ShippedRelief.Load()), problems);

        Assert.Contains(problems.InOrder(), problem => problem.Path == "forces[1].systems[0]" && problem.Found.Contains("s-4000", StringComparison.Ordinal));
        Assert.Contains(problems.InOrder(), problem => problem.Path == "places.sites[0].at" && problem.Found.Contains("sea", StringComparison.Ordinal));
        Assert.Equal(2, problems.Count);
    }

    public static TheoryData<string> EveryStudy =>
        [.. Directory.EnumerateDirectories(Path.Combine(ShippedStudies.Root, "studies")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(EveryStudy))]
    public void EveryShippedStudyIsWhole(string name)
    {
        var problems = new Problems();
        var file = ShippedStudies.FileOf(name);
        var study = StudyReader.Read(file, problems);
        Assert.Empty(problems.InOrder());
        StudyInCatalogue.Check(study!, file, ShippedStudies.Catalogue(), new LayeredElevation(ShippedRelief.Load()), problems);
        Assert.Empty(problems.InOrder());
        Assert.Equal(name, study!.Study);
        Assert.NotEmpty(study.Comparisons);

        // In every one of the raids that it states, not only in those that a test has time for.
        Assert.Empty(ShippedStudies.Runner(study, study.Replications).Rehearse());
    }

    /// <summary>One raid of each, or two of a campaign: the whole way from the file to the page of its answer.</summary>
    [Theory]
    [MemberData(nameof(EveryStudy))]
    public void EveryShippedStudyComesToAnAnswer(string name)
    {
        var study = ShippedStudies.Read(name);
        var small = study with { OuterDraws = 1, Campaign = study.Campaign is { } campaign ? campaign with { Raids = 2 } : null };
        var result = ShippedStudies.Runner(small, study.Campaign is null ? 1 : 2).Run(null, CancellationToken.None)!;

        Assert.Empty(result.Validate());
        var findings = StudyFindings.From(result);
        var page = AnswerPage.Draw(findings);
        Assert.All(new[] { "**Question.**", "**Answer.**", "**What would change it.**", "**Left out.**", "**Use.**" }, part => Assert.Contains(part, page, StringComparison.Ordinal));
        Assert.NotEmpty(SummaryFile.Draw(findings));
        Assert.Equal(study.Answer.Measure, findings.Deciding.Id);
    }

    /// <summary>A system that only tells changes nothing for itself: what it shares must not touch any draw of what it sees.</summary>
    [Fact]
    public void TellingTheCentreAloneChangesNoOutcome()
    {
        string[] names = ["S-400, isolated", "S-400, tells the centre"];
        var study = ShippedStudies.Read("interoperability");
        var pair = study with
        {
            Options = [.. study.Options.Where(option => names.Contains(option.Name))],
            Comparisons = [new() { Of = names[0], With = names[1] }],
        };
        var result = ShippedStudies.Runner(pair, 4).Run(null, CancellationToken.None)!;
        foreach (var raid in result.Outcomes.GroupBy(outcome => outcome.Replication))
        {
            var outcomes = raid.OrderBy(outcome => outcome.Option).ToArray();
            Assert.Equal(outcomes[0].RoundsFired, outcomes[1].RoundsFired);
            Assert.Equal(outcomes[0].Classes.Select(entry => entry.Leakers), outcomes[1].Classes.Select(entry => entry.Leakers));
        }

        Assert.True(result.Outcomes.Sum(outcome => outcome.RoundsFired) > 0);
    }

    [Fact]
    public void TheStudySchemaIsUpToDate() =>
        Assert.Equal(StudySchema.Text(), File.ReadAllText(Path.Combine(ShippedStudies.Root, "schemas", StudySchema.FileName)));

    /// <summary>Mechanisms, not rates: the direction of each link of the chain, in sums over few raids.</summary>
    [Fact]
    public void EveryLinkOfTheChainOf2003BearsOnFriendlyLosses()
    {
        var result = Runner(replications: 6, "identification-2003").Run(null, CancellationToken.None)!;

        Assert.Empty(result.Validate());
        var asItWas = Lost("As it was");
        Assert.True(asItWas > 0);
        Assert.InRange(Lost("Sure replies"), 0, asItWas - 1);
        Assert.InRange(Lost("Narrow criterion"), 0, asItWas);
        Assert.InRange(asItWas, 0, Lost("No common mode") - 1);
        Assert.InRange(Lost("All together"), 0, Math.Min(Lost("Sure replies"), Lost("Narrow criterion")));

        int Lost(string option) => result.Outcomes
            .Where(outcome => result.Options[outcome.Option].Name == option).Sum(outcome => outcome.Friendly.Engaged);
    }

    private static StudyRunner Runner(int replications, string name = "anatolia") => ShippedStudies.Runner(ShippedStudies.Read(name), replications);
}

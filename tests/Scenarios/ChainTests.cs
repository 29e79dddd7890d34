using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Messages;
using Parapet.Simulation.Digests;
using Parapet.Studies.Definition;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>The lone targets, run small: a product of factors that agrees with what became of them, and that counting changes nothing.</summary>
public sealed class ChainTests
{
    [Fact]
    public void CountingTheChainChangesNoBitOfARun()
    {
        var study = ShippedStudies.Read("lone-target");
        var with = ShippedStudies.Runner(study, 2).Digests(threads: 2, blocks: 1);
        var without = ShippedStudies.Runner(study with { Answer = new DecidingText() }, 2).Digests(threads: 2, blocks: 1);
        Assert.All(with.Zip(without), pair => Assert.Null(DigestLog.FirstDifference(pair.First, pair.Second)));
    }

    [Fact]
    public void FactorsMultiplyToWhatIsKilledAndEachStepTakesFewerThanTheOneBefore()
    {
        var result = ShippedStudies.Runner(ShippedStudies.Read("lone-target"), 48).Run(null, CancellationToken.None)!;
        var chains = StudyFindings.From(result).Chains!;
        Assert.Equal(result.Options.Length * 8, chains.Rows.Length);
        Assert.All(chains.Rows, row =>
        {
            Assert.Equal(6, row.Flown);
            Assert.Equal([.. row.Reached.OrderDescending()], row.Reached);
            var outcomes = result.Outcomes.Where(outcome => outcome.Option == row.Option).SelectMany(outcome => outcome.Classes).Where(entry => entry.Class == row.Class).ToArray();
            Assert.Equal(outcomes.Sum(entry => entry.Fates[(int)TargetFate.Killed]), row.Reached[^1]);
            Assert.Equal(outcomes.Sum(entry => entry.Shots), row.Rounds);
            if (row.Reached[^1] > 0)
            {
                Assert.Equal(row.Killed, Enum.GetValues<ChainStep>().Aggregate(1.0, (product, step) => product * row.Factor(step)), 1e-12);
            }
        });

        // A floor sees nothing and stops nothing; a battery made for ballistic missiles alone shoots at no aircraft.
        Assert.All(chains.Rows.Where(row => result.Options[row.Option].Name == "No defence"), row => Assert.Equal(0, row.Reached[(int)ChainStep.Seen]));
        Assert.All(chains.Rows.Where(row => result.Options[row.Option].Name == "THAAD" && !row.Class.IsBallistic), row => Assert.Equal(0, row.Reached[(int)ChainStep.ShotAt]));
    }
}

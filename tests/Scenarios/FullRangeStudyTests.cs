using Parapet.Campaigns.Findings;
using Parapet.Messages;
using Parapet.Simulation.Digests;
using Parapet.Studies.Definition;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>The study on three bases, run small: sizes, cells and what may be claimed.</summary>
public sealed class FullRangeStudyTests
{
    [Fact]
    public void ForcesAreSizedForEachBasisAndRaidsByTheirCells()
    {
        var study = ShippedStudies.Read("full-range");
        var small = study with { Sweep = study.Sweep with { Sizes = [0.3, 0.5], ThreatSets = ["2017", "2025"] }, OuterDraws = 2 };
        var result = ShippedStudies.Runner(small, 4).Run(null, CancellationToken.None)!;

        Assert.Empty(result.Validate());
        var levelled = result.Options.Where(option => option.OtherBasis == ForceBasis.EqualRoundsAndChannels).ToArray();
        Assert.Single(levelled.Select(option => option.ReadyRounds).Distinct());
        Assert.Single(levelled.Select(option => option.TargetChannels).Distinct());
        Assert.Single(levelled.Select(option => option.MissileChannels).Distinct());

        var offered = result.Options.Single(option => option.Name == "S-400 isolated, as offered");
        var whole = result.Options.Single(option => option.Name == "S-400 isolated");
        Assert.Equal(whole.Cost.Dollars / 2, offered.Cost.Dollars, 1);
        Assert.Equal(whole.ReadyRounds, 2 * offered.ReadyRounds);
        Assert.Equal("S-400", offered.Force);

        var findings = StudyFindings.From(result);
        Assert.Equal([ForceBasis.EqualCost, ForceBasis.EqualRoundsAndChannels, ForceBasis.AsOffered], findings.Bases.Select(pair => pair.Basis));
        Assert.Equal(["axis", "raid size", "spacing", "threat set"], findings.Sweeps.Select(table => table.Factor.Name));

        // Raids of 0.3 and 0.5 times 30 to 60 threats: the greater level is the greater raid, whatever the set.
        foreach (var raid in result.Outcomes.Where(outcome => outcome.Option == 0))
        {
            Assert.InRange(raid.RaidSize, raid.Levels[1] == 0 ? 8 : 12, raid.Levels[1] == 0 ? 24 : 38);
            Assert.Equal(raid.Levels[3] == 1, raid.Classes.Any(entry => entry.Class == TargetClass.Drone));
        }
    }

    [Fact]
    public void ACampaignSpendsWhatItHasAndIsReplayedFromItsStart()
    {
        var study = ShippedStudies.Read("phases");
        var small = study with
        {
            Campaign = study.Campaign! with { Raids = 3, Depot = 0, DeliveredPerYear = 0 },
            Options = [.. study.Options.Where(option => option.Name.StartsWith("2020", StringComparison.Ordinal))],
            Comparisons = [study.Comparisons[1]],
            OuterDraws = 1,
        };
        var runner = ShippedStudies.Runner(small, 3);
        var result = runner.Run(null, CancellationToken.None)!;

        Assert.Empty(result.Validate());
        foreach (var campaign in result.Outcomes.GroupBy(outcome => outcome.Option))
        {
            var raids = campaign.OrderBy(outcome => outcome.Replication).ToArray();
            Assert.Equal([0, 1, 2], raids.Select(raid => raid.Levels[^1]));
            var ready = raids[0].RoundsFired + raids[0].RoundsLeft;
            Assert.True(raids.Sum(raid => raid.RoundsFired) > 0);
            for (var day = 1; day < raids.Length; day++)
            {
                // Without depot or deliveries, what one raid left is what the next begins with.
                Assert.Equal(raids[day - 1].RoundsLeft, raids[day].RoundsFired + raids[day].RoundsLeft);
            }

            Assert.Equal(ready, raids.Sum(raid => raid.RoundsFired) + raids[^1].RoundsLeft);
        }

        Assert.All(runner.Digests(1, 3).Zip(runner.Digests(2, 3)), pair => Assert.Null(DigestLog.FirstDifference(pair.First, pair.Second)));
    }
}

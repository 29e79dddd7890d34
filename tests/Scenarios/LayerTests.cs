using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>What layers stopped adds up, and what is left over a campaign follows from its raids.</summary>
public sealed class LayerTests
{
    [Fact]
    public void Layers_add_up_to_what_the_option_stopped_and_spent()
    {
        var findings = StudyFindings.From(Run("large-raid", replications: 2));
        var rows = DefenceLayers.Rows(findings);
        Assert.Contains(rows, row => row.Layer == DefenceLayers.Fighters && row.Stopped.Mean > 0);
        Assert.True(rows.Select(row => row.Layer).Distinct().Count() >= 4, "batteries, short range and fighters stand in the study");
        foreach (var layers in rows.GroupBy(row => row.Option))
        {
            var outcomes = findings.Study.Outcomes.Where(outcome => outcome.Option == layers.Key).ToArray();
            Assert.Equal(outcomes.Average(outcome => outcome.Kills), layers.Sum(row => row.Stopped.Mean), 1e-9);
            Assert.Equal(outcomes.Average(outcome => outcome.RoundsFired), layers.Sum(row => row.Shots.Mean), 1e-9);
            Assert.Equal(outcomes.Average(outcome => outcome.CostOfRounds.Millions), layers.Sum(row => row.CostMillions.Mean), 1e-6);
            Assert.Equal(1, layers.Sum(row => row.Share.Mean), 1e-9);
            Assert.Equal(findings.Of(layers.Key, Measures.FighterKills).Mean, layers.Where(row => row.Layer == DefenceLayers.Fighters).Sum(row => row.Stopped.Mean), 1e-9);
            Assert.All(layers.Where(row => row.Stopped.Mean > 0), row => Assert.Equal(row.CostMillions.Mean / row.Stopped.Mean, row.CostOfStoppedMillions.Mean, 1e-9));
            Assert.All(layers.Where(row => row.Stopped.Mean == 0), row => Assert.False(row.CostOfStoppedMillions.IsDefined));
        }
    }

    [Fact]
    public void A_campaign_keeps_what_no_raid_has_hit()
    {
        var findings = StudyFindings.From(Run("twelve-days", replications: 24));
        var study = findings.Study;
        var options = CampaignDays.Of(findings);
        Assert.Equal(12, study.RaidsInTurn);
        foreach (var (option, days) in options.Index())
        {
            Assert.Equal(Enumerable.Range(1, 12), days.Select(day => day.Raid));
            Assert.All(days.Zip(days.Skip(1)), pair => Assert.True(pair.Second.WorthKept.Mean <= pair.First.WorthKept.Mean, "nothing that was hit is whole again"));
            var own = study.Outcomes.Where(outcome => outcome.Option == option).ToArray();
            foreach (var day in days)
            {
                var raid = own.Where(outcome => outcome.Replication % 12 == day.Raid - 1).ToArray();
                Assert.Equal((raid.Average(outcome => outcome.Leakers), raid.Average(outcome => outcome.RoundsLeft)), (day.Leakers.Mean, day.Left.Mean));
            }

            var lost = own.GroupBy(outcome => outcome.Replication / 12).Average(campaign =>
                campaign.SelectMany(outcome => outcome.AssetsHit).DistinctBy(hit => hit.Name).Sum(hit => hit.Value));
            Assert.True(lost > 0, "a campaign that hits nothing shows nothing");
            Assert.Equal(1 - lost / study.Worth, days[^1].WorthKept.Mean, 1e-9);
        }
    }

    [Fact]
    public void Raids_that_stand_alone_have_no_days() =>
        Assert.Empty(CampaignDays.Of(StudyFindings.From(Run("national-layered", replications: 2))));

    private static StudyResult Run(string name, int replications) =>
        ShippedStudies.Runner(ShippedStudies.Reduced(ShippedStudies.Read(name)), replications).Run(null, CancellationToken.None)!;
}

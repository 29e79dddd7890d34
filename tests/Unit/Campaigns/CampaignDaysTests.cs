using Parapet.Campaigns.Findings;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns;

/// <summary>What is told of a campaign raid after raid, against the outcomes themselves.</summary>
public sealed class CampaignDaysTests
{
    private const int Raids = 3;

    [Fact]
    public void Worth_is_kept_until_it_is_hit_and_every_campaign_begins_anew()
    {
        var made = SyntheticStudy.Create(draws: 8, replicationsOfDraw: Raids);
        var worth = made.Outcomes.SelectMany(outcome => outcome.AssetsHit).DistinctBy(hit => hit.Name).Sum(hit => hit.Value);
        var study = made with { RaidsInTurn = Raids, Worth = worth };
        var options = CampaignDays.Of(StudyFindings.From(study));
        Assert.Equal(study.Options.Length, options.Length);
        foreach (var (option, days) in options.Index())
        {
            var own = study.Outcomes.Where(outcome => outcome.Option == option).ToArray();
            for (var raid = 0; raid < Raids; raid++)
            {
                var kept = own.GroupBy(outcome => outcome.Replication / Raids).Average(campaign =>
                    1 - campaign.Where(outcome => outcome.Replication % Raids <= raid).SelectMany(outcome => outcome.AssetsHit).DistinctBy(hit => hit.Name).Sum(hit => hit.Value) / worth);
                Assert.Equal(kept, days[raid].WorthKept.Mean, 1e-12);
                Assert.Equal(own.Where(outcome => outcome.Replication % Raids == raid).Average(outcome => outcome.Leakers), days[raid].Leakers.Mean, 1e-12);
            }
        }

        Assert.Contains(options, days => days[0].WorthKept.Mean > days[^1].WorthKept.Mean + 0.01);
    }
}

using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Journals;
using Parapet.Record;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns;

public sealed class KeptRaidTests
{
    [Fact]
    public void TheFirstTheWorstAndTheMedianRaidAreKept()
    {
        var study = SyntheticStudy.Create(draws: 7, replicationsOfDraw: 3);
        var headline = KeptRaid.HeadlineOptions(study)[0];
        Assert.Equal(study.Comparisons[0].A, study.Options[headline].Name);

        var leakers = study.Outcomes.Where(outcome => outcome.Option == headline).ToDictionary(outcome => outcome.Replication, outcome => outcome.Leakers);
        var kept = KeptRaid.Of(study).ToDictionary(raid => raid.Choice, raid => raid.Replication);
        Assert.Equal(0, kept[RaidChoice.First]);
        Assert.Equal(leakers.Values.Max(), leakers[kept[RaidChoice.Worst]]);
        Assert.Equal(leakers.Values.Order().ElementAt(10), leakers[kept[RaidChoice.Median]]);
    }

    [Fact]
    public void WhereMoreIsBetterTheLeastIsTheWorst()
    {
        var decides = Measures.Deciding.First(measure => !measure.FewerIsBetter && !measure.NeedsRanges);
        var study = SyntheticStudy.Create(draws: 7, replicationsOfDraw: 3) with { DecidingMeasure = decides.Id };
        var headline = KeptRaid.HeadlineOptions(study)[0];
        var values = study.Outcomes.Where(outcome => outcome.Option == headline).ToDictionary(outcome => outcome.Replication, outcome => decides.Value(outcome) / decides.Divisor(outcome));
        var worst = KeptRaid.Of(study).Single(raid => raid.Choice == RaidChoice.Worst);
        Assert.Equal(values.Values.Min(), values[worst.Replication]);
    }

    [Fact]
    public void ARaidThatIsTwoOfTheseIsKeptOnce()
    {
        var study = SyntheticStudy.Create(draws: 1, replicationsOfDraw: 1);
        Assert.Equal([new KeptRaid(0, RaidChoice.First)], KeptRaid.Of(study));
    }

    [Fact]
    public void AStoryIsWithoutPlotsAndMessagesAndAFullJournalHasThem()
    {
        Assert.Equal(EntryKinds.None, JournalDetail.None.Kinds);
        Assert.False(JournalDetail.Story.Kinds.Contains(EntryKind.PlotTaken));
        Assert.True(JournalDetail.Story.Kinds.Contains(EntryKind.TruthState));
        Assert.True(JournalDetail.Full.Kinds.Contains(EntryKind.PlotTaken));
    }
}

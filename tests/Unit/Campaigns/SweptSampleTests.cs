using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Statistics.Estimates;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns;

/// <summary>What is swept is taken out of chance and out of the disputed figures, and the mean is kept.</summary>
public sealed class SweptSampleTests
{
    private static readonly StudyResult Pattern = SyntheticStudy.Create(draws: 8, replicationsOfDraw: 4);

    [Fact]
    public void A_level_that_adds_the_same_everywhere_adds_no_doubt()
    {
        var plain = OutcomeTable.From(Pattern);
        var swept = OutcomeTable.From(Swept(added: 30));
        var measure = Measures.RoundsFired;
        var option = 1;

        var before = new NestedSample(plain.Values(option, measure), plain.Design);
        var after = new NestedSample(swept.Values(option, measure), swept.Design);
        Assert.Equal(before.Mean + 15, after.Mean, 9);
        Assert.InRange(after.StandardError, 0, 1.3 * before.StandardError);
        Assert.InRange(after.ChanceVariance, 0, 1.3 * before.ChanceVariance);
    }

    [Fact]
    public void Each_level_has_its_own_mean_and_the_worst_is_named()
    {
        var study = Swept(added: 30) with { DecidingMeasure = Measures.RoundsFired.Id };
        var table = StudyFindings.From(study).Sweeps[0];
        var row = table.Rows[1];
        Assert.Equal(1, row.Worst);
        Assert.InRange(row.Levels[1].Mean - row.Levels[0].Mean, 15, 45);
        Assert.Equal(0.5 * (row.Levels[0].Mean + row.Levels[1].Mean), StudyFindings.From(study).Of(1, Measures.RoundsFired).Mean, 9);
    }

    /// <summary>Every other raid costs some rounds more.</summary>
    private static StudyResult Swept(int added) => Pattern with
    {
        Sweeps = [new("load", ["light", "heavy"])],
        Outcomes =
        [
            .. Pattern.Outcomes.Select(outcome => outcome with
            {
                Levels = [outcome.Replication % 2],
                Rounds = outcome.Rounds.IsEmpty || outcome.Replication % 2 == 0 ? outcome.Rounds : [outcome.Rounds[0] with { Fired = outcome.Rounds[0].Fired + added }, .. outcome.Rounds[1..]],
            }),
        ],
    };
}

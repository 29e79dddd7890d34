using Parapet.Campaigns.Findings;
using Parapet.Messages;
using Parapet.Studies.Definition;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>What circles at a distance can not leak, and so lowers no share of leakers by being there.</summary>
public sealed class LoiterShareTests
{
    [Fact]
    public void JammersThatStandOffAreNotCountedAmongWhatCanLeak()
    {
        var study = ShippedStudies.Read("s400-reach");
        var bombers = study.Raid.Single(group => group.Threat == "bomber");
        var jammers = bombers with { Threat = "stand-off-jammer", Count = [4, 4], Release = 150.Kilometres, Loiter = Duration.FromSeconds(1200) };
        var without = Of(study).Single();
        var with = Of(study with { Raid = study.Raid.Add(jammers) }).Single();

        Assert.Equal(without.RaidSize, with.RaidSize);
        Assert.Equal(without.Classes.Single(entry => entry.Class == TargetClass.Bomber).Raid + 4, with.Classes.Single(entry => entry.Class == TargetClass.Bomber).Raid);
        Assert.Equal((double)with.Leakers / with.RaidSize, Measures.LeakerShare.Value(with) / Measures.LeakerShare.Divisor(with));
        Assert.Equal(1, Measures.LeakerShare.Value(with) / Measures.LeakerShare.Divisor(with), 0.2);
        Assert.Equal(3, Measures.RaidSizeOf(TargetClass.Bomber).Value(with));
    }

    private static IEnumerable<Parapet.Campaigns.Outcomes.ReplicationOutcome> Of(StudyDefinition study) =>
        ShippedStudies.Runner(study, 1).Run(null, CancellationToken.None)!.Outcomes.Where(outcome => outcome.Option == 0);
}

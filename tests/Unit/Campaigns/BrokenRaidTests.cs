using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Running;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Terrain;
using Parapet.Studies.Counterfactuals;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns;

/// <summary>The last net: a study that no check has seen, with a fault that only some of its raids meet.</summary>
public sealed class BrokenRaidTests
{
    private static readonly LayeredElevation s_relief = new(ShippedRelief.Load());

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_flight_that_breaks_ends_the_run_with_its_raid_and_keeps_those_before_it(int threads)
    {
        // A missile sent from a little farther than it reaches in most readings: now and then it cannot.
        var study = Small(group => group with { Distance = [100.Kilometres, 780.Kilometres], Count = [1, 1] });
        var runner = Runner(study, threads, replications: 40);
        var rehearsed = Assert.Single(runner.Rehearse());
        Assert.False(runner.RanOut.IsCompleted);
        var result = runner.Run(null, CancellationToken.None);
        Assert.True(runner.RanOut.IsCompleted, "who waits for the last raids would wait for ever");
        var broken = runner.Broken!;
        Assert.Equal("raid[0], srbm 0", broken.Entity);
        Assert.Null(broken.Option);
        Assert.True(broken.Replication > 0, "the first raid breaks: the test needs another seed");
        Assert.Contains("the aim point lies ", broken.Reason, StringComparison.Ordinal);
        Assert.Equal(("raid[0]", $"srbm 0 of raid {broken.Replication} cannot fly: {broken.Reason}"), rehearsed);
        Assert.True(result!.Interrupted);
        Assert.Equal(Enumerable.Range(0, broken.Replication), result.Outcomes.Select(outcome => outcome.Replication).Distinct());
    }

    [Fact]
    public void What_an_option_cannot_be_set_up_from_is_told_with_the_option()
    {
        var study = Small(group => group);
        study = study with { Assets = [.. study.Assets.Select(asset => asset with { Value = 0 })] };
        var runner = Runner(study, threads: 1, replications: 2);
        Assert.Null(runner.Run(null, CancellationToken.None));
        Assert.Equal(0, runner.Broken!.Replication);
        Assert.Equal("No defence", runner.Broken.Option);
        Assert.Contains("Incirlik air base: value 0", runner.Broken.Reason, StringComparison.Ordinal);
        Assert.StartsWith("raid 0, option 'No defence', the setting up of the run: ", runner.Broken.ToString(), StringComparison.Ordinal);
    }

    private static StudyDefinition Small(Func<RaidGroup, RaidGroup> change)
    {
        var study = StudyReader.Read(Path.Combine(Path.GetDirectoryName(ShippedCatalogue.Value.Folder)!, "studies", "s400-reach"), new Problems())!;
        return study with
        {
            Raid = [change(study.Raid.First(group => group.Threat == "srbm"))],
            Options = [study.Options[0]],
            Comparisons = [],
            TimeLimit = Duration.FromSeconds(2700),
        };
    }

    private static StudyRunner Runner(StudyDefinition study, int threads, int replications) => new(
        study, ShippedCatalogue.Value, new Theatre(s_relief),
        new RunSettings { Replications = replications, Threads = threads, Version = "0", Changes = [.. Changes.All.Where(change => change.Name == "terrain")] });
}

using Parapet.BattleManagement.Doctrine;
using Parapet.Record.Entries;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>An engagement radar that keeps silent sees nothing until its time or a cue comes, and then fights as ever.</summary>
public sealed class EmissionControlTests
{
    private const double CueKilometres = 50;

    [Fact]
    public void WithoutACueSourceItNeverBegins()
    {
        var outcome = Run(new EmissionControlRule(CueKilometres.Kilometres, Instant.Never), hasSearchRadar: false);
        Assert.Empty(Begun(outcome));
        Assert.Empty(outcome.Of<TrackConfirmed>());
        Assert.Equal(1, outcome.Leakers);
    }

    [Fact]
    public void ItBeginsAtItsTime()
    {
        var until = Instant.FromSeconds(100);
        var outcome = Run(new EmissionControlRule(Length.Zero, until), hasSearchRadar: false);
        var begun = Assert.Single(Begun(outcome));
        // The first scan that begins after the time ends a scan of 2 s later, and they begin every 2 s.
        Assert.InRange((begun.Time - until).Seconds, 2, 4);
        Assert.All(outcome.Of<TrackConfirmed>(), entry => Assert.True(entry.Time > until));
        Assert.Equal(0, outcome.Leakers);
    }

    [Fact]
    public void ATrackOfAnotherRadarWakesItWhenItIsNear()
    {
        var outcome = Run(new EmissionControlRule(CueKilometres.Kilometres, Instant.Never), hasSearchRadar: true);
        var begun = Assert.Single(Begun(outcome));
        // The target starts 90 km out at 250 m/s: it is 50 km away after 160 s; the post looks once a second, a scan lasts 2 s.
        Assert.InRange(begun.Time.Seconds, 160, 166);
        Assert.True(outcome.Of<Ordered>().First().Time >= begun.Time);
        Assert.Equal(0, outcome.Leakers);
    }

    [Fact]
    public void WithoutTheRuleItSearchesFromTheStart()
    {
        var outcome = Run(null, hasSearchRadar: true);
        Assert.Empty(Begun(outcome));
        Assert.True(outcome.Of<Ordered>().First().Time < Instant.FromSeconds(60));
    }

    private static IEnumerable<EmitterState> Begun(ReducedRun outcome) =>
        outcome.Of<EmitterState>().Where(entry => entry.Status == EmitterStatus.Emitting && entry.Time > Instant.Start);

    private static ReducedRun Run(EmissionControlRule? rule, bool hasSearchRadar)
    {
        var world = new ReducedScenario();
        var post = world.AddPost(ReducedParts.Doctrine(FiringPattern.Of(1)) with { EmissionControl = rule });
        if (hasSearchRadar)
        {
            world.AddRadar(post, ReducedParts.ExactRadar with { Id = "search", Name = "Search radar" });
        }

        world.AddFireUnit(post, world.AddRadar(post, ReducedParts.ExactRadar), ReducedParts.FireUnit(4), ReducedParts.Interceptor(1));
        world.AddRaid([Flights.Inbound(90_000, 0, 0, 350)]);
        return Replications.Run(world.Build());
    }
}

using Parapet.BattleManagement.Doctrine;
using Parapet.Messages;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>A track that its sender has dropped must not live on at the receiver and take a new target for its own.</summary>
public sealed class GhostTests
{
    [Fact]
    public void A_target_that_appears_where_a_dead_one_would_have_been_is_a_new_target()
    {
        var world = new ReducedScenario();
        var doctrine = ReducedParts.Doctrine(FiringPattern.Of(1));
        var shooter = world.AddSystem(doctrine, ReducedParts.FireUnit(2), ReducedParts.Interceptor(1));
        var watcher = world.AddPost(doctrine, "watcher");
        world.AddRadar(watcher, ReducedParts.ExactRadar);
        world.Tie(watcher, shooter, ReducedParts.SwiftLink);

        // The first is killed at about 57 s; the second comes into being 40 s later on the same line, as far in as the
        // first would be by then, so that a picture which still holds the first finds them alike.
        const double Begins = 100;
        world.AddRaid([
            Flights.Inbound(60_000, 0, 0, 190),
            Flights.Inbound(60_000 - Begins * Flights.SpeedMetresPerSecond, 0, Begins, 190 - Begins),
        ]);
        var outcome = Replications.Run(world.Build());

        Assert.All(outcome.Targets, target => Assert.Equal(TargetFate.Killed, target.Fate));
    }
}

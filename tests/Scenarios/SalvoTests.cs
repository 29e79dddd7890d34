using Parapet.BattleManagement.Doctrine;
using Parapet.Foundation.Randomness;
using Parapet.Simulation.Recording;
using Parapet.Simulation.Stages;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

public class SalvoTests
{
    [Fact]
    public void Trial()
    {
        var world = new ReducedScenario();
        var post = world.AddPost(ReducedParts.Doctrine(FiringPattern.Of(1)));
        var radar = world.AddRadar(post, ReducedParts.ExactRadar);
        world.AddFireUnit(post, radar, ReducedParts.FireUnit(100), ReducedParts.Interceptor(1));
        for (var i = 0; i < 10; i++)
        {
            world.AddTarget(ReducedParts.Target, ReducedScenario.Straight(-45000 + 10000 * i, 100000, 8000, 0, -250, 0, 300));
        }

        var outcome = Timestepper.Run(world.Build(), new RandomSource(1, 0), cancellation: TestContext.Current.CancellationToken);
        foreach (var entry in outcome.Journal)
        {
            TestContext.Current.TestOutputHelper!.WriteLine(entry.ToString());
        }
        foreach (var t in outcome.Targets) TestContext.Current.TestOutputHelper!.WriteLine(t.ToString());
        Assert.Equal(10, outcome.Targets.Count(target => target.Fate == TargetFate.Killed));
    }
}

using Parapet.BattleManagement.Doctrine;
using Parapet.Simulation.Digests;
using Parapet.Simulation.Scenarios;
using Parapet.Tests.Scenarios.Reduced;
using Parapet.Tracking.Keeping;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>Same inputs, same bits: in any order, on any number of threads.</summary>
public abstract class DeterminismLaws(TrackKeeperKind keeping)
{
    private const int Runs = 16;

    [Fact]
    public void Threads_and_order_change_no_bit()
    {
        var scenario = Defence();
        var serial = Replications.Run(scenario, Runs, seed: 70);
        var parallel = new ReducedRun[Runs];
        Parallel.For(0, Runs, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, i =>
        {
            var replication = Runs - 1 - i;
            parallel[replication] = Replications.Run(scenario, seed: 70, replication: (ulong)replication);
        });

        for (var i = 0; i < Runs; i++)
        {
            Assert.Null(DigestLog.FirstDifference(serial[i].Digests, parallel[i].Digests));
            Assert.Equal(serial[i].Story, parallel[i].Story);
            Assert.Equal(serial[i].Targets, parallel[i].Targets);
        }
    }

    [Fact]
    public void Another_seed_or_replication_is_another_run()
    {
        var scenario = Defence();
        var outcomes = new[] { (70, 0), (70, 1), (71, 0), (71, 1) }
            .Select(key => Replications.Run(scenario, (ulong)key.Item1, (ulong)key.Item2)).ToArray();

        for (var i = 0; i < outcomes.Length; i++)
        {
            for (var j = i + 1; j < outcomes.Length; j++)
            {
                Assert.NotNull(DigestLog.FirstDifference(outcomes[i].Digests, outcomes[j].Digests));
            }
        }
    }

    private Scenario Defence()
    {
        var world = new ReducedScenario { Keeping = keeping };
        world.AddSystem(
            ReducedParts.Doctrine(FiringPattern.Of(1, 1)),
            ReducedParts.FireUnit(12),
            ReducedParts.Interceptor(0.6),
            ReducedParts.ExactRadar with { FalsePlotsPerScan = 5 });
        world.AddRaid(Flights.Ring(10));
        return world.Build();
    }
}

using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.Judging.Joining;
using Parapet.Messages;
using Parapet.Simulation.Digests;
using Parapet.Simulation.Scenarios;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>A link that is cut in mid-run takes its worth from that moment on, and changes nothing before.</summary>
public sealed class LinkCutTests
{
    private const int Runs = 60;
    private const int Wave = 10;
    private const double CutSeconds = 250;
    private const double SecondWaveSeconds = 300;

    [Fact]
    public void What_went_before_the_cut_is_equal_to_the_last_bit_and_what_follows_is_worse()
    {
        var whole = Replications.Run(TwoWaves(cut: false), Runs, seed: 50);
        var cut = Replications.Run(TwoWaves(cut: true), Runs, seed: 50);
        for (var i = 0; i < Runs; i++)
        {
            Assert.Equal(Before(whole[i]), Before(cut[i]));
        }

        // V9 for each wave: linked systems leak 2.000, blind ones that choose alike 5.200.
        whole.Mean(outcome => Leakers(outcome, first: true)).AssertAgrees(2, "first wave");
        whole.Mean(outcome => Leakers(outcome, first: false)).AssertAgrees(2, "second wave, linked");
        cut.Mean(outcome => Leakers(outcome, first: false)).AssertAgrees(5.2, "second wave, cut");
    }

    [Fact]
    public void The_digests_part_at_the_cut_or_later()
    {
        var whole = Replications.Run(TwoWaves(cut: false), seed: 51);
        var cut = Replications.Run(TwoWaves(cut: true), seed: 51);

        var difference = DigestLog.FirstDifference(whole.Digests, cut.Digests);
        Assert.NotNull(difference);
        Assert.InRange(difference.Step.Time.Seconds, CutSeconds, SecondWaveSeconds + 60);
    }

    private static JoinedEntry[] Before(ReducedRun outcome) =>
        [.. outcome.Story.Where(entry => entry.Time.Seconds < CutSeconds)];

    private static int Leakers(ReducedRun outcome, bool first) =>
        outcome.Targets.Count(target => target.Fate == TargetFate.HitAsset && target.Id.Value < Wave == first);

    private static Scenario TwoWaves(bool cut)
    {
        var world = new ReducedScenario();
        var doctrine = ReducedParts.Doctrine(FiringPattern.Of(1));

        // Five rounds a wave for each system: the launchers are loaded anew between them.
        var unit = ReducedParts.FireUnit(5) with
        {
            LaunchDelay = TimeSpread.Fixed(Duration.FromSeconds(3)),
            Magazines = [new Magazine("round", 5, 5)],
            ReloadTime = Duration.FromSeconds(220),
        };
        var first = world.AddSystem(doctrine, unit, ReducedParts.Interceptor(0.8));
        var second = world.AddSystem(doctrine, unit, ReducedParts.Interceptor(0.8));
        world.TieBothWays(first, second, ReducedParts.SwiftLink, cut ? Instant.FromSeconds(CutSeconds) : null);
        world.AddRaid(Flights.Ring(Wave, rangeMetres: 55_000, seconds: 190, staggerMetres: 1_500));

        // The second wave is seen long before it comes within reach, target by target in the order of its threat.
        world.AddRaid(Flights.Ring(Wave, rangeMetres: 105_000, seconds: 390, begins: SecondWaveSeconds, staggerMetres: 1_500));
        return world.Build();
    }
}

using System.Collections.Immutable;
using Parapet.BattleManagement.Doctrine;
using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Counterfactuals;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>Deceiving jammers in whole runs.</summary>
public sealed class DeceiverTests
{
    private const int Runs = 30;

    [Fact]
    public void More_that_is_led_away_never_helps_the_defender_and_often_hurts()
    {
        var runs = ((double[])[0, 0.05, 0.8]).Select(chance => Replications.Run(Defence(chance, RadarType.Lobing), Runs, seed: 32)).ToArray();
        for (var i = 1; i < runs.Length; i++)
        {
            runs[i - 1].MeanDifference(runs[i], run => run.Leakers).AssertNotPositive($"leakers taken away by deceivers, step {i}");
        }

        var whole = runs[^1].MeanDifference(runs[0], run => run.Leakers);
        Assert.True(whole.Mean > 1 + whole.Margin, $"deceivers hardly changed anything: {whole}");
    }

    [Fact]
    public void Without_deceivers_all_is_as_if_none_had_been_carried()
    {
        ImmutableArray<Change> change = [Changes.Find("deceivers", isAddition: false)!];
        var none = Replications.Run(Defence(chance: null, RadarType.Lobing));
        var without = Replications.Run(change.InScenario(Defence(0.4, RadarType.Lobing)));
        var with = Replications.Run(Defence(0.4, RadarType.Lobing));
        Assert.Equal(none.Story.Select(joined => joined.Entry), without.Story.Select(joined => joined.Entry));
        Assert.NotEqual(none.Of<Launched>(), with.Of<Launched>());
    }

    private static Scenario Defence(double? chance, RadarType type)
    {
        var carrier = chance is not { } known ? ReducedParts.Target : ReducedParts.Target with
        {
            Deceiver = new()
            {
                Bands = [RadarBand.S],
                Chances = [Ratio.Of(known), Ratio.Of(known), Ratio.Of(known)],
                RangeWalk = Speed.FromMetresPerSecond(300),
                AngleWalk = AngularRate.FromRadiansPerSecond(0.005),
                Cycle = Duration.FromSeconds(20),
            },
        };
        var world = new ReducedScenario();
        world.AddSystem(ReducedParts.Doctrine(FiringPattern.Of(1, 1)), ReducedParts.FireUnit(24, targetChannels: 8), ReducedParts.Interceptor(0.8), ReducedParts.ExactRadar with { Type = type });
        foreach (var flight in Flights.Ring(8, staggerMetres: 500))
        {
            world.AddTarget(carrier, flight);
        }

        return world.Build();
    }
}

using Parapet.BattleManagement.Doctrine;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Interceptors;
using Parapet.Flight.Motion;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Simulation.Scenarios;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>Missiles that weave as they come down, in the whole cycle: on the same chances, more lateral acceleration never helps the defender.</summary>
public sealed class ManoeuvreTests
{
    private const int Runs = 60;
    private const int Missiles = 8;

    private static readonly double[] Limits = [0, 5, 10, 20, 40];

    [Fact]
    public void More_lateral_acceleration_never_helps_the_defender()
    {
        var outcomes = Limits.Select(limit => Replications.Run(Defence(limit), Runs, seed: 31)).ToArray();
        for (var i = 1; i < Limits.Length; i++)
        {
            outcomes[i - 1].MeanDifference(outcomes[i], outcome => outcome.Leakers).AssertNotPositive($"leakers from {Limits[i - 1]} g to {Limits[i]} g");
        }

        var whole = outcomes[^1].MeanDifference(outcomes[0], outcome => outcome.Leakers);
        Assert.True(whole.Mean > 1 + whole.Margin, $"from none to {Limits[^1]} g hardly anything changed: {whole}");
    }

    /// <summary>All that arrive kill in this world; against 40 g most arrive and some do not kill.</summary>
    [Fact]
    public void A_round_that_lacks_the_lead_arrives_and_does_not_kill()
    {
        var falling = Replications.Run(Defence(0, kill: 1), 10, seed: 32);
        var weaving = Replications.Run(Defence(40, kill: 1), 10, seed: 32);

        Assert.Equal(0, falling.Sum(run => run.Ended(RoundFate.ArrivedNoKill)));
        Assert.True(weaving.Sum(run => run.Ended(RoundFate.ArrivedNoKill)) > 10);
        Assert.True(weaving.Sum(run => run.Killed) > 0);
    }

    private static Scenario Defence(double limitInG, double kill = 0.6)
    {
        var world = new ReducedScenario();
        var round = ReducedParts.Interceptor(kill) with { AgainstBallistic = new(1.Kilometres, 40.Kilometres, 500.Metres, 10.Kilometres), LoadLimit = Acceleration.FromStandardGravities(20), DivertAcceleration = default, MaximumTargetSpeed = 5.KilometresPerSecond };
        world.AddSystem(ReducedParts.Doctrine(FiringPattern.Of(2)), ReducedParts.FireUnit(rounds: 100), round);
        foreach (var flight in Raid(limitInG))
        {
            world.AddTarget(Description(limitInG), flight);
        }

        return world.Build();
    }

    private static IEnumerable<Trajectory> Raid(double limitInG)
    {
        for (var i = 0; i < Missiles; i++)
        {
            var aim = ReducedScenario.Centre;
            var launch = Geodesic.Direct(aim, Azimuth.FromDegrees(45 * i), (350 + 10 * i).Kilometres).Place;
            var stream = new RandomSource(33, (ulong)i).Stream(Purpose.Manoeuvre, 0, i);
            yield return BallisticFlight.Fly(
                Description(limitInG).Ballistic!, launch, aim, Instant.FromSeconds(20 * i), SmoothEarth.Instance, plan: ManoeuvrePlan.Draw(ref stream)).Trajectory;
        }
    }

    private static TargetDescription Description(double limitInG) => ReducedParts.Target with
    {
        Class = TargetClass.Aeroballistic,
        Airframe = null,
        Ballistic = new()
        {
            MaximumRange = 500.Kilometres,
            MinimumRange = 50.Kilometres,
            BurnTime = Duration.FromSeconds(30),
            BallisticCoefficient = 15_000,
            DragShape = DragShape.Slender,
            Loft = (-20).Degrees,
            Manoeuvre = new()
            {
                LateralLimit = Acceleration.FromStandardGravities(limitInG),
                LiftToDrag = 2,
                WeaveBelow = 25.Kilometres,
                WeavePeriod = Duration.FromSeconds(5),
                AdvantageNeeded = 3,
            },
            CircularErrorProbable = Length.Zero,
            CredibleObjects = 0,
            DiscriminationProbability = Ratio.One,
        },
    };
}

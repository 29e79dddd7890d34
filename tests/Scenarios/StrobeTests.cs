using System.Collections.Immutable;
using Parapet.BattleManagement.Doctrine;
using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Record.Entries;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Counterfactuals;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>Strobes in whole runs: two posts that share theirs hold a jammer that neither sees.</summary>
public sealed class StrobeTests
{
    /// <summary>The jammer is far too small to be seen, and by one radar's bearing it has no place.</summary>
    [Fact]
    public void Posts_that_are_linked_hold_a_jammer_that_no_radar_sees()
    {
        Assert.Empty(Held(Replications.Run(Defence(isLinked: false))));
        var held = Held(Replications.Run(Defence(isLinked: true)));
        Assert.Equal(2, held.Select(confirmed => confirmed.Post).Distinct().Count());
        var place = Defence(isLinked: true).Targets[0].Trajectory;
        Assert.All(held, confirmed =>
        {
            var off = (confirmed.Track.Position - place.At(confirmed.Track.Time).Position).Norm;
            var sigma = Math.Sqrt(confirmed.Track.Covariance.PositionTrace);
            Assert.True(off < 5 * sigma, $"{off:F0} m off, {sigma:F0} m told");
        });
    }

    [Fact]
    public void Without_strobes_nobody_holds_it() => Assert.Empty(Held(Replications.Run(Without(Defence(isLinked: true)))));

    [Fact]
    public void Where_nothing_jams_no_bit_moves()
    {
        var quiet = Defence(isLinked: true) with { };
        quiet = quiet with { Targets = [.. quiet.Targets.Select(target => target with { Description = target.Description with { Jammer = null } })] };
        Assert.Equal(Replications.Run(Without(quiet)).Story.Select(joined => joined.Entry), Replications.Run(quiet).Story.Select(joined => joined.Entry));
    }

    private static TrackConfirmed[] Held(ReducedRun run) => [.. run.Of<TrackConfirmed>()];

    private static Scenario Without(Scenario scenario)
    {
        ImmutableArray<Change> change = [Changes.Find("strobes", isAddition: false)!];
        return change.InScenario(scenario);
    }

    /// <summary>Two posts with a radar each, some 60 km apart, and a jammer that passes 150 km to the north.</summary>
    private static Scenario Defence(bool isLinked)
    {
        var world = new ReducedScenario();
        var radar = ReducedParts.ExactRadar with
        {
            AzimuthSigma = Angle.FromMilliradians(2),
            ElevationSigma = Angle.FromMilliradians(2),
            Beam = new() { AzimuthWidth = 1.Degrees, ElevationWidth = 1.Degrees, Sidelobes = (-30).Decibels, SystemTemperature = Temperature.FromKelvin(500) },
        };
        NodeId[] posts =
        [
            .. Enumerable.Range(0, 2).Select(_ => world.AddSystem(ReducedParts.Doctrine(FiringPattern.Of(1)), ReducedParts.FireUnit(2), ReducedParts.Interceptor(0.5), radar)),
        ];
        if (isLinked)
        {
            world.TieBothWays(posts[0], posts[1], ReducedParts.SwiftLink);
        }

        world.AddTarget(Jammer, Flights.Straight(-40_000, 150_000, 9_000, 200, 0, begins: 0, seconds: 300));
        var built = world.Build();
        var apart = Geodetic.FromDegrees(39, 35.7);
        return built with
        {
            Sensors = [built.Sensors[0], built.Sensors[1] with { Station = Station.Fixed(apart.WithHeight(20.Metres), new Earth.Terrain.SmoothHorizon(20.Metres)) }],
        };
    }

    private static TargetDescription Jammer => ReducedParts.Target with
    {
        Signature = new() { CrossSections = [.. Enumerable.Repeat(Area.FromSquareMetres(1e-9), 6)], Fluctuation = Fluctuation.Swerling0 },
        Jammer = new() { Bands = [RadarBand.S], EffectivePower = Power.FromWatts(1e4), Bandwidth = Frequency.FromMegahertz(100) },
    };
}

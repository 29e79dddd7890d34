using Parapet.BattleManagement.Doctrine;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Recording;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>What follows when every radar is a little off.</summary>
public sealed class RegistrationTests
{
    private const int Targets = 10;

    [Fact]
    public void A_radar_that_measures_target_and_round_steers_true_however_far_it_is_off()
    {
        // Five degrees of north are 4 km at the 40 to 50 km of these intercepts, which without a seeker no round
        // survives: see the biased track of TruthLeakLaws. Here the radar is off for its rounds as well.
        var exact = Seekerless(null);
        var off = Seekerless(new()
        {
            RangeSigma = 500.Metres,
            AzimuthSigma = 5.Degrees,
            ElevationSigma = 0.5.Degrees,
            ClockSigma = Duration.FromSeconds(0.2),
        });

        Assert.Equal(Targets, exact.Killed());
        Assert.Equal(Targets, off.Fired());
        Assert.Equal(Targets, off.Killed());
    }

    private static RunOutcome Seekerless(RegistrationDescription? registration)
    {
        var world = new ReducedScenario();
        var post = world.AddPost(ReducedParts.Doctrine(FiringPattern.Of(1)));
        var radar = world.AddRadar(post, ReducedParts.ExactRadar with { Registration = registration });
        world.AddFireUnit(post, radar, ReducedParts.FireUnit(Targets), ReducedParts.Interceptor(1) with { SeekerRange = Length.Zero });
        world.AddRaid(Flights.Ring(Targets, rangeMetres: 65_000));
        return Replications.Run(world.Build());
    }
}

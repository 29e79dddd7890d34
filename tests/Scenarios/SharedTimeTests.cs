using Parapet.BattleManagement.Doctrine;
using Parapet.Flight.Signatures;
using Parapet.Messages;
using Parapet.Record.Entries;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Scenarios;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>Arrays have only the time of one array, cues sharpen them, and jammers blind them: seen in whole runs.</summary>
public sealed class SharedTimeTests
{
    private static readonly RadarDescription s_array = ReducedParts.ExactRadar with
    {
        Id = "array",
        ReferenceRange = 30.Kilometres,
        ReferenceDetectionProbability = Ratio.Of(0.5),
        SectorWidth = 120.Degrees,
        Beam = new()
        {
            AzimuthWidth = 2.Degrees,
            ElevationWidth = 2.Degrees,
            Sidelobes = (-35).Decibels,
            SystemTemperature = Temperature.FromKelvin(600),
        },
        Array = new()
        {
            SearchShare = Ratio.Of(0.5),
            TrackDwell = Duration.FromSeconds(0.01),
            GuidanceDwellsPerSecond = 4,
            CueDwells = 8,
        },
    };

    [Fact]
    public void A_cue_of_the_posts_other_radar_lets_the_array_see_and_the_unit_fire_earlier()
    {
        // 10 m2 steady: the array alone sees it at some 50 km; eight looks added up reach 1.7 times as far.
        var alone = FirstLaunch(Cued(s_array with { Array = s_array.Array! with { CueDwells = 1 } }));
        var cued = FirstLaunch(Cued(s_array));
        Assert.True(alone - cued > 30, $"{cued:F1} s against {alone:F1} s");
    }

    [Fact]
    public void An_array_with_too_much_to_do_confirms_its_tracks_later()
    {
        // Five looks in two seconds for forty targets: the search comes over a fifth of the sector each time.
        var ample = Confirmed(s_array);
        var overloaded = Confirmed(s_array with { Array = s_array.Array! with { TrackDwell = Duration.FromSeconds(0.4) } });

        // One more scan is the least that waiting for the search must cost.
        Assert.True(overloaded - ample > s_array.ScanPeriod.Seconds, $"{overloaded:F1} s against {ample:F1} s");
    }

    [Fact]
    public void An_array_that_verifies_has_its_tracks_two_scans_earlier_and_one_that_turns_waits()
    {
        // Three plots: two scans of two seconds after the first, or three looks within 0.6 s; the post looks once a second.
        Assert.InRange(Confirmed(s_array) - Confirmed(Verifying(s_array)), 2.4, 4.6);
        var turning = s_array with { SectorWidth = 360.Degrees };
        Assert.Equal(Confirmed(turning), Confirmed(Verifying(turning)));

        static RadarDescription Verifying(RadarDescription radar) => radar with { Array = radar.Array! with { VerifyingDwells = 3 } };
    }

    [Fact]
    public void A_jammer_that_stands_off_delays_the_fire_and_one_of_another_band_changes_no_bit()
    {
        var clear = Replications.Run(Jammed(band: null));
        var other = Replications.Run(Jammed(RadarBand.X));
        var jammed = Replications.Run(Jammed(RadarBand.S));
        Assert.Equal(clear.Story, other.Story);
        Assert.True(First(jammed) - First(clear) > 20, $"{First(jammed):F1} s against {First(clear):F1} s");
    }

    private static Scenario Cued(RadarDescription array)
    {
        var world = new ReducedScenario();
        var post = world.AddPost(ReducedParts.Doctrine(FiringPattern.Of(1)));
        world.AddRadar(post, ReducedParts.ExactRadar);
        world.AddFireUnit(post, world.AddRadar(post, array), ReducedParts.FireUnit(1), ReducedParts.Interceptor(1));
        world.AddRaid([Flights.Inbound(150_000, 0, 0, 550)]);
        return world.Build();
    }

    /// <summary>Mean time at which forty targets that are there from the start are confirmed.</summary>
    private static double Confirmed(RadarDescription array)
    {
        var world = new ReducedScenario();
        var post = world.AddPost(ReducedParts.Doctrine(FiringPattern.Of(1)));
        world.AddFireUnit(post, world.AddRadar(post, array with { ReferenceRange = 100.Kilometres }), ReducedParts.FireUnit(0), ReducedParts.Interceptor(1));
        world.AddRaid(Enumerable.Range(0, 40).Select(i => Flights.Inbound(120_000, -50 + 2.5 * i, 0, 200)));
        return Replications.Run(world.Build()).Of<TrackConfirmed>().Average(entry => entry.Time.Seconds);
    }

    private static Scenario Jammed(RadarBand? band)
    {
        var world = new ReducedScenario();
        world.AddSystem(
            ReducedParts.Doctrine(FiringPattern.Of(1)), ReducedParts.FireUnit(1), ReducedParts.Interceptor(1),
            ReducedParts.ExactRadar with { ReferenceRange = 40.Kilometres, Beam = s_array.Beam });
        world.AddRaid([Flights.Inbound(150_000, 0, 0, 550)]);
        world.AddTarget(
            ReducedParts.Target with
            {
                Class = TargetClass.CivilAircraft,
                Signature = ReducedParts.Target.Signature with { CrossSections = [.. Enumerable.Repeat(1e-6.SquareMetres, 6)] },
                Jammer = band is { } jammed
                    ? new() { Bands = [jammed], EffectivePower = Power.FromKilowatts(100), Bandwidth = Frequency.FromMegahertz(300) }
                    : null,
            },
            Flights.Straight(100_000, 100_000, 9_000, -10, 0, 0, 600));
        return world.Build();
    }

    private static double FirstLaunch(Scenario scenario) => First(Replications.Run(scenario));

    private static double First(ReducedRun outcome) => outcome.Of<Launched>().First().Time.Seconds;
}

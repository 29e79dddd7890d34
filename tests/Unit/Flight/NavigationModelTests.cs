using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Navigation;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

/// <summary>Flights among jammers: as laid where nothing is taken from them, as laid up to the loss, and then as chance has it.</summary>
public sealed class NavigationModelTests
{
    private const double MetresPerSecond = 45;

    private static readonly Geodetic Aim = Geodetic.FromDegrees(45, -32);
    private static readonly RandomSource Random = new(3, 0);

    private static readonly NavigationDescription Drifting = new()
    {
        Tolerance = Decibels.FromDecibels(40),
        Drift = 2.MetresPerSecond,
        Reacquisition = Duration.FromSeconds(60),
        ComesDown = Ratio.Zero,
        TurnsBack = Ratio.Zero,
    };

    private static readonly NavigationDescription ComingDown = Drifting with { ComesDown = Ratio.One };
    private static readonly NavigationDescription TurningBack = Drifting with { TurnsBack = Ratio.One };

    private static readonly AirframeDescription Airframe = new()
    {
        CruiseSpeed = MetresPerSecond.MetresPerSecond,
        TurnLimit = Acceleration.FromStandardGravities(1),
        ClimbLimit = 4.MetresPerSecond,
        Ceiling = 4600.Metres,
    };

    private static readonly Trajectory Way = Route(300.Metres);

    [Fact]
    public void Beyond_the_reach_of_every_jammer_it_flies_as_laid()
    {
        Assert.Null(Astray(ComingDown, []));
        Assert.Null(Astray(ComingDown, [Jammer(30.Kilometres, from: Aim, aside: 31.Kilometres)]));
        Assert.NotNull(Astray(ComingDown, [Jammer(30.Kilometres)]));
        Assert.Null(Astray(ComingDown with { Tolerance = Decibels.FromDecibels(100) }, [Jammer(30.Kilometres)]));
        Assert.Null(NavigationModel.Astray(Laid(null), [Jammer(30.Kilometres)], SmoothEarth.Instance, Random));
    }

    /// <summary>A mast of 10 m sees 300 m of height from 84 km on: a jammer of boundless power takes nothing from farther.</summary>
    [Fact]
    public void Behind_the_horizon_it_keeps_its_satellites()
    {
        var loss = Astray(ComingDown, [Jammer(1000.Kilometres, mast: 10.Metres)])!.Value.Loss;
        var away = Away(Way.At(loss.Time), Aim);
        Assert.InRange(away.Kilometres, 83, 85);
    }

    [Fact]
    public void Up_to_the_loss_it_flies_as_laid()
    {
        foreach (var navigation in new[] { Drifting, ComingDown, TurningBack })
        {
            var (target, loss) = Astray(navigation, [Jammer(30.Kilometres)])!.Value;
            Assert.InRange(Away(Way.At(loss.Time), Aim).Kilometres, 29.8, 30.001);
            for (var time = Way.Begins; time <= loss.Time; time += Duration.FromSeconds(1.7))
            {
                Assert.InRange((target.Trajectory.At(time).Position - Way.At(time).Position).Norm, 0, 1e-5);
            }

            Assert.All(Enumerable.Range(0, 400), i => Assert.InRange(SpeedAt(target.Trajectory, i / 400.0), 0.9 * MetresPerSecond, 1.15 * MetresPerSecond));
        }
    }

    [Fact]
    public void What_comes_down_lies_on_the_ground_beside_its_aim_and_before_its_time()
    {
        for (var id = 0; id < 50; id++)
        {
            var (target, loss) = Astray(ComingDown, [Jammer(30.Kilometres)], id)!.Value;
            Assert.True(target.Trajectory.EndsInImpact);
            var end = Wgs84.ToGeodetic(target.Trajectory.States[^1].Position);
            Assert.InRange(end.Height.Metres, 0, 10);
            Assert.Equal(Geodesic.Inverse(end, Wgs84.ToGeodetic(Way.States[^1].Position)).Distance.Metres, loss.Beside.Metres, 1e-6);
            Assert.True(target.Trajectory.Ends <= Way.Ends + Duration.FromSeconds(30));
            Assert.Equal((StrayCourse.ComesDown, LostSignal.SatelliteNavigation), (loss.Course, loss.Signal));
        }
    }

    [Fact]
    public void What_turns_back_ends_on_the_way_to_its_start_and_strikes_nothing()
    {
        var (target, loss) = Astray(TurningBack, [Jammer(30.Kilometres)])!.Value;
        Assert.False(target.Trajectory.EndsInImpact);
        Assert.True(target.Trajectory.Ends <= Way.Ends);
        Assert.True(loss.Beside > 45.Kilometres);
    }

    [Fact]
    public void Drift_alone_moves_its_end_and_none_moves_none()
    {
        Assert.InRange(Astray(Drifting with { Drift = Speed.Zero }, [Jammer(30.Kilometres)])!.Value.Loss.Beside.Metres, 0, 20);
        Assert.InRange(Astray(Drifting, [Jammer(30.Kilometres)])!.Value.Loss.Beside.Metres, 50, 8000);
    }

    /// <summary>Through and out again: what flies on finds its way, what would have come down has.</summary>
    [Fact]
    public void Out_of_the_jamming_satellites_are_found_again()
    {
        var midway = Wgs84.ToGeodetic(Way.At(Way.Begins + (Way.Ends - Way.Begins) * 0.5).Position);
        Assert.Null(Astray(Drifting, [Jammer(5.Kilometres, from: midway)]));
        Assert.NotNull(Astray(ComingDown, [Jammer(5.Kilometres, from: midway)]));
        Assert.NotNull(Astray(Drifting with { Reacquisition = Duration.FromMinutes(60) }, [Jammer(5.Kilometres, from: midway)]));
    }

    /// <summary>However soon it would find its satellites again, from the first state without them to its end there are none.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(60)]
    public void What_is_jammed_to_its_end_is_lost_however_soon_it_would_find_its_way(double seconds)
    {
        var loss = Astray(Drifting with { Reacquisition = Duration.FromSeconds(seconds) }, [Jammer(30.Kilometres)])!.Value.Loss;
        Assert.InRange(Away(Way.At(loss.Time), Aim).Kilometres, 29.8, 30.001);
    }

    [Fact]
    public void Only_what_is_flown_from_afar_loses_its_link()
    {
        var jammer = Jammer(Length.Zero, control: 10.Kilometres);
        Assert.Null(Astray(ComingDown, [jammer]));
        var loss = Astray(ComingDown with { Tolerance = null, ControlLoss = Ratio.One }, [jammer])!.Value.Loss;
        Assert.Equal(LostSignal.ControlLink, loss.Signal);
        Assert.InRange(Away(Way.At(loss.Time), Aim).Kilometres, 9.8, 10.001);
        Assert.Null(Astray(Drifting with { Tolerance = null, ControlLoss = Ratio.One }, [jammer]));
    }

    [Fact]
    public void Courses_are_taken_as_often_as_their_chances_say()
    {
        const int Flights = 2000;
        var navigation = Drifting with { ComesDown = Ratio.Of(0.3), TurnsBack = Ratio.Of(0.2) };
        var courses = Enumerable.Range(0, Flights).Select(id => Astray(navigation, [Jammer(20.Kilometres)], id)!.Value.Loss.Course).ToArray();
        AssertShare(0.3, StrayCourse.ComesDown);
        AssertShare(0.7 * 0.2, StrayCourse.TurnsBack);
        AssertShare(0.7 * 0.8, StrayCourse.FliesOn);

        void AssertShare(double expected, StrayCourse course) => Assert.InRange(
            courses.Count(taken => taken == course) / (double)Flights, expected - 0.035, expected + 0.035);
    }

    [Fact]
    public void Links_are_lost_as_often_as_their_chance_says()
    {
        const int Flights = 2000;
        var navigation = ComingDown with { Tolerance = null, ControlLoss = Ratio.Of(0.3) };
        var lost = Enumerable.Range(0, Flights).Count(id => Astray(navigation, [Jammer(Length.Zero, control: 20.Kilometres)], id) is not null);
        Assert.InRange(lost / (double)Flights, 0.265, 0.335);
    }

    /// <summary>Whichever goes first, however far the other reaches.</summary>
    [Theory]
    [InlineData(10, 30, LostSignal.ControlLink)]
    [InlineData(30, 10, LostSignal.SatelliteNavigation)]
    public void The_signal_that_is_lost_first_brings_it_down(double satellites, double control, LostSignal first)
    {
        var loss = Astray(ComingDown with { ControlLoss = Ratio.One }, [Jammer(satellites.Kilometres, control: control.Kilometres)])!.Value.Loss;
        Assert.Equal(first, loss.Signal);
        Assert.InRange(Away(Way.At(loss.Time), Aim).Kilometres, 29.8, 30.001);
    }

    /// <summary>Two normal errors, each of 2 m/s for as long as it still flew: by Rayleigh's law 1.2533 of that in the mean, as much north as east.</summary>
    [Fact]
    public void What_flies_on_drifts_by_its_rate_to_all_sides()
    {
        const int Flights = 1000;
        var strays = Enumerable.Range(0, Flights).Select(id => Astray(Drifting, [Jammer(30.Kilometres)], id)!.Value).ToArray();
        var sigma = 2 * (Way.Ends - strays[0].Loss.Time).Seconds;
        Assert.InRange(strays.Average(stray => stray.Loss.Beside.Metres), 0.95 * 1.2533 * sigma, 1.05 * 1.2533 * sigma);
        var aim = Wgs84.ToGeodetic(Way.States[^1].Position);
        var ends = strays.Select(stray => LocalFrame.At(aim).ToLocal(stray.Target.Trajectory.States[^1].Position)).ToArray();
        Assert.InRange(Math.Sqrt(ends.Average(end => end.X * end.X)), 0.93 * sigma, 1.07 * sigma);
        Assert.InRange(Math.Sqrt(ends.Average(end => end.Y * end.Y)), 0.93 * sigma, 1.07 * sigma);
        Assert.InRange(ends.Average(end => end.X * end.Y) / (sigma * sigma), -0.1, 0.1);
    }

    /// <summary>With a storm behind it a drone is over the ground nearly twice as fast as its engine drives it, and turns as much wider.</summary>
    [Fact]
    public void In_a_wind_it_goes_astray_at_its_speed_over_the_ground()
    {
        var way = Route(300.Metres, 85.MetresPerSecond);
        foreach (var navigation in new[] { Drifting with { Drift = 20.MetresPerSecond }, ComingDown, TurningBack })
        {
            for (var id = 0; id < 100; id++)
            {
                var (target, loss) = NavigationModel.Astray(Laid(navigation, id) with { Trajectory = way }, [Jammer(30.Kilometres)], SmoothEarth.Instance, Random)!.Value;
                Assert.True(target.Trajectory.Ends > loss.Time);
            }
        }
    }

    [Fact]
    public void Where_it_would_stray_over_the_pole_it_flies_as_laid()
    {
        var aim = Geodetic.FromDegrees(88.98, 20);
        var start = Geodetic.FromDegrees(87.5, 20);
        var way = RouteFlight.Fly(
            Airframe,
            [new(start.Latitude, start.Longitude, 300.Metres, HeightReference.Ellipsoid), new(aim.Latitude, aim.Longitude, 5.Metres, HeightReference.Ground)],
            Instant.FromSeconds(100), SmoothEarth.Instance, RouteEnd.Strikes);
        var strays = Enumerable.Range(0, 50).Select(id => NavigationModel.Astray(Laid(Drifting with { Drift = 20.MetresPerSecond }, id) with { Trajectory = way }, [Jammer(30.Kilometres, from: aim)], SmoothEarth.Instance, Random)).ToArray();
        Assert.Contains(strays, stray => stray is null);
        Assert.Contains(strays, stray => stray is not null);
    }

    [Fact]
    public void Others_change_no_draw()
    {
        var alone = Astray(Drifting, [Jammer(20.Kilometres)], id: 7)!.Value;
        var among = Astray(Drifting, [Jammer(20.Kilometres), Jammer(3.Kilometres, from: Aim, aside: 300.Kilometres)], id: 7)!.Value;
        Assert.Equal(alone.Loss, among.Loss);
        Assert.Equal(alone.Target.Trajectory.States.ToArray(), among.Target.Trajectory.States.ToArray());
        Assert.NotEqual(alone.Loss.Beside, Astray(Drifting, [Jammer(20.Kilometres)], id: 8)!.Value.Loss.Beside);
    }

    private static (Target Target, NavigationLoss Loss)? Astray(NavigationDescription navigation, ImmutableArray<NavigationJammer> jammers, int id = 0) =>
        NavigationModel.Astray(Laid(navigation, id), jammers, SmoothEarth.Instance, Random);

    private static Target Laid(NavigationDescription? navigation, int id = 0) =>
        new(new(id), Sample.Aircraft with { Class = TargetClass.Drone, Airframe = Airframe, Navigation = navigation }, Way, Transponder.None);

    private static Trajectory Route(Length height, Speed? overGround = null)
    {
        var start = Geodesic.Direct(Aim, Azimuth.FromDegrees(90), 120.Kilometres).Place;
        return RouteFlight.Fly(
            Airframe,
            [new(start.Latitude, start.Longitude, height, HeightReference.Ellipsoid, overGround), new(Aim.Latitude, Aim.Longitude, 5.Metres, HeightReference.Ground)],
            Instant.FromSeconds(100), SmoothEarth.Instance, RouteEnd.Strikes);
    }

    /// <summary>One that reaches so far against a tolerance of 40 dB, seen from 500 m up unless a mast is given.</summary>
    private static NavigationJammer Jammer(Length reach, Geodetic? from = null, Length aside = default, Length control = default, Length? mast = null)
    {
        var place = Geodesic.Direct(from ?? Aim, Azimuth.FromDegrees(0), aside).Place.WithHeight(mast ?? 500.Metres);
        var watt = SatelliteReception.ReachOf(Power.FromWatts(1), Decibels.FromDecibels(40));
        return new(
            new() { Id = "jammer", Name = "jammer", EffectivePower = Power.FromWatts(Math.Pow(reach / watt, 2)), ControlReach = control, MastHeight = Length.Zero, Cost = Money.Zero },
            place,
            new SmoothHorizon(place.Height));
    }

    private static Length Away(in TargetState state, Geodetic place) => Geodesic.Inverse(Wgs84.ToGeodetic(state.Position), place).Distance;

    private static double SpeedAt(Trajectory flight, double share)
    {
        var step = Duration.FromSeconds(0.1);
        var time = flight.Begins + (flight.Ends - flight.Begins - step) * share;
        return (flight.At(time + step).Position - flight.At(time).Position).Norm / step.Seconds;
    }
}

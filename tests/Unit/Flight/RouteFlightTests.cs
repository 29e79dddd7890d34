using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Targets;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

public sealed class RouteFlightTests
{
    private static readonly AirframeDescription Fighter = new()
    {
        CruiseSpeed = 250.MetresPerSecond,
        TurnLimit = Acceleration.FromStandardGravities(3),
        ClimbLimit = 60.MetresPerSecond,
        Ceiling = 15.Kilometres,
    };

    private static readonly Waypoint[] Zigzag =
    [
        At(39, 33, 9000), At(39.3, 34, 9000), At(38.8, 34.6, 9000), At(39.5, 34.9, 3000), At(39.6, 34.1, 3000),
    ];

    [Fact]
    public void A_straight_leg_is_a_geodesic_flown_at_constant_speed()
    {
        var flight = Fly([At(10, 33, 0), At(20, 33, 0)]);

        // A meridian is a geodesic, and its arc a quadrature; times are whole nanoseconds, places good to a micrometre.
        Assert.Equal(MeridianArc(20) - MeridianArc(10), (flight.Ends - flight.Begins).Seconds * 250, 0.01);
        foreach (var state in flight.States)
        {
            // At the least clearance of 30 m above ground the way is longer by 30 m in 6,340 km.
            Assert.Equal(250 * (1 + 30 / 6.34e6), state.Velocity.Norm, 1e-4);
            Assert.Equal(30, Wgs84.ToGeodetic(state.Position).Height.Metres, 1e-6);
        }
    }

    [Fact]
    public void Turns_keep_the_lateral_limit_and_start_before_the_waypoint()
    {
        var level = Zigzag.Select(point => point with { Height = 9.Kilometres }).ToArray();
        var flight = Fly(level);
        var sharpest = 0.0;
        var step = Duration.FromSeconds(0.5);
        for (var time = flight.Begins + step; time + step < flight.Ends; time += step)
        {
            var before = flight.At(time - step).Velocity;
            var after = flight.At(time + step).Velocity;
            sharpest = Math.Max(sharpest, (after - before).Norm / (2 * step.Seconds));
        }

        // 3 g, and 6 %: the cubic across the moment where a turn begins swings past the step of its acceleration.
        Assert.InRange(sharpest, 25, Fighter.TurnLimit.MetresPerSecondSquared * 1.06);
        for (var i = 1; i < Zigzag.Length - 1; i++)
        {
            Assert.InRange(ClosestTo(flight, level[i]), 10, 4000);
        }
    }

    [Fact]
    public void The_last_waypoint_is_met()
    {
        var end = Wgs84.ToGeodetic(Fly(Zigzag).States[^1].Position);
        Assert.Equal(39.6, end.Latitude.Degrees, 1e-6);
        Assert.Equal(34.1, end.Longitude.Degrees, 1e-6);
        Assert.Equal(3000, end.Height.Metres, 1e-3);
    }

    [Fact]
    public void Between_states_the_error_is_below_a_metre()
    {
        var coarse = Fly(Zigzag);
        var fine = RouteFlight.Fly(Fighter, Zigzag, Instant.Start, SmoothEarth.Instance, step: Duration.FromSeconds(0.05));
        var worst = 0.0;
        for (var time = Instant.Start; time < coarse.Ends; time += Duration.FromSeconds(0.1))
        {
            // The climb is planned on the samples themselves, so its kinks move with them: compare across the ground.
            var (a, b) = (Wgs84.ToGeodetic(coarse.At(time).Position), Wgs84.ToGeodetic(fine.At(time).Position));
            worst = Math.Max(worst, (Wgs84.ToEcef(a.WithHeight(Length.Zero)) - Wgs84.ToEcef(b.WithHeight(Length.Zero))).Norm);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(
            $"route: {coarse.States.Length} states, {worst:F3} m off between them"));
        Assert.InRange(worst, 0, 1);
    }

    [Fact]
    public void Climbs_keep_the_limit_and_are_done_when_the_leg_begins()
    {
        var flight = Fly([At(39, 33, 1000), At(39, 34, 9000), At(39, 35, 9000)]);
        var (fastest, highest) = (0.0, 0.0);
        for (var time = flight.Begins; time < flight.Ends; time += Duration.FromSeconds(0.5))
        {
            var state = flight.At(time);
            var up = LocalFrame.At(state.Position).ToLocal(state.Velocity).Z;
            fastest = Math.Max(fastest, Math.Abs(up));
            highest = Math.Max(highest, HeightOf(state));
        }

        Assert.InRange(fastest, 30, 60.001);
        Assert.InRange(highest, 8999, 9001);
        Assert.InRange(HeightOf(flight.At(TimeNearest(flight, At(39, 34, 9000)))), 8940, 9001);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(15)]
    public void Terrain_following_never_goes_below_the_ground(double climb)
    {
        var airframe = Fighter with { ClimbLimit = climb.MetresPerSecond };
        var flight = RouteFlight.Fly(
            airframe,
            [Waypoint.FromDegrees(39, 33, 50.Metres, HeightReference.Ground), Waypoint.FromDegrees(39.5, 35, 50.Metres, HeightReference.Ground)],
            Instant.Start, Ridges.Instance);
        var (lowest, fastest, sum, count) = (double.MaxValue, 0.0, 0.0, 0);
        for (var time = flight.Begins; time < flight.Ends; time += Duration.FromSeconds(0.1))
        {
            var state = flight.At(time);
            var place = Wgs84.ToGeodetic(state.Position);
            var clearance = place.Height.Metres - Ridges.Instance.HeightAt(place.Latitude, place.Longitude).Metres;
            lowest = Math.Min(lowest, clearance);
            fastest = Math.Max(fastest, Math.Abs(LocalFrame.At(state.Position).ToLocal(state.Velocity).Z));
            (sum, count) = (sum + clearance, count + 1);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(
            $"climb limit {climb} m/s: clearance {lowest:F1} m at least, {sum / count:F0} m on average, climb {fastest:F1} m/s"));
        Assert.InRange(lowest, 45, 70);
        Assert.InRange(fastest, 0.5 * climb, 1.01 * climb);
    }

    [Fact]
    public void A_strike_ends_on_the_ground_at_the_aim()
    {
        var flight = RouteFlight.Fly(
            Fighter,
            [Waypoint.FromDegrees(39, 33, 300.Metres, HeightReference.Ground), Waypoint.FromDegrees(39.5, 35, 0.Metres, HeightReference.Ground)],
            Instant.Start, Ridges.Instance, RouteEnd.Strikes);
        var end = Wgs84.ToGeodetic(flight.States[^1].Position);
        Assert.True(flight.EndsInImpact);
        Assert.Equal(39.5, end.Latitude.Degrees, 1e-6);
        Assert.Equal(35, end.Longitude.Degrees, 1e-6);
        Assert.Equal(Ridges.Instance.HeightAt(end.Latitude, end.Longitude).Metres, end.Height.Metres, 0.1);
    }

    [Fact]
    public void Every_fault_of_a_route_is_named_at_once()
    {
        var fault = Assert.Throws<ArgumentException>(() => Fly([At(89.5, 33, 0), At(39, 33, 20_000), At(39, 34, -5)]));
        Assert.Contains("waypoint 0", fault.Message, StringComparison.Ordinal);
        Assert.Contains("waypoint 1", fault.Message, StringComparison.Ordinal);
        Assert.Contains("waypoint 2", fault.Message, StringComparison.Ordinal);
        var tight = Assert.Throws<ArgumentException>(() => Fly([At(39, 33, 0), At(39, 33.02, 0), At(39.02, 33.02, 0)]));
        Assert.Contains("leg", tight.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_racetrack_stays_near_its_centre_and_comes_round()
    {
        var airframe = Fighter with { CruiseSpeed = 200.MetresPerSecond, TurnLimit = Acceleration.FromStandardGravities(0.6) };
        var centre = Geodetic.FromDegrees(39, 35, 9000);
        var route = Racetrack.Waypoints(centre, Azimuth.FromDegrees(90), 80.Kilometres, 20.Kilometres, 3);
        var flight = RouteFlight.Fly(airframe, route, Instant.Start, SmoothEarth.Instance);
        var origin = Wgs84.ToEcef(centre);
        foreach (var state in flight.States)
        {
            Assert.InRange((state.Position - origin).Norm, 0, 42_000);
            Assert.Equal(9000, HeightOf(state), 1);
        }

        // Three rounds of 200 km, less the corners cut: (2 - pi/2) R on each of eleven.
        var cut = 11 * (2 - Math.PI / 2) * 200 * 200 / airframe.TurnLimit.MetresPerSecondSquared;
        Assert.Equal((600_000 - cut) / 200, (flight.Ends - flight.Begins).Seconds, 10.0);
    }

    /// <summary>Legs of 80 km along 30 degrees, 20 km apart, flown clockwise: corners at 40 (sin, cos) -+ 10 (cos, -sin) km, less a metre for the earth's curve.</summary>
    [Fact]
    public void The_corners_of_a_racetrack_lie_along_its_axis_and_across()
    {
        var centre = Geodetic.FromDegrees(38, 35, 9000);
        (double East, double North)[] corners = [(-28_660.3, -29_641.0), (11_339.7, 39_641.0), (28_660.3, 29_641.0), (-11_339.7, -39_641.0), (-28_660.3, -29_641.0)];
        var frame = LocalFrame.At(centre);
        var places = Racetrack.Waypoints(centre, Azimuth.FromDegrees(30), 80.Kilometres, 20.Kilometres, 1)
            .Select(point => frame.ToLocal(Wgs84.ToEcef(new(point.Latitude, point.Longitude, point.Height)))).ToArray();
        Assert.All(places.Zip(corners), pair =>
        {
            Assert.Equal(pair.Second.East, pair.First.X, 2.0);
            Assert.Equal(pair.Second.North, pair.First.Y, 2.0);
        });
        Assert.Equal(corners.Length, places.Length);
    }

    private static Trajectory Fly(Waypoint[] route) => RouteFlight.Fly(Fighter, route, Instant.Start, SmoothEarth.Instance);

    private static Waypoint At(double latitude, double longitude, double height) =>
        Waypoint.FromDegrees(latitude, longitude, height.Metres, HeightReference.Ellipsoid);

    private static double HeightOf(TargetState state) => Wgs84.ToGeodetic(state.Position).Height.Metres;

    private static Instant TimeNearest(Trajectory flight, Waypoint point)
    {
        var place = Wgs84.ToEcef(new(point.Latitude, point.Longitude, point.Height));
        var (nearest, least) = (flight.Begins, double.MaxValue);
        for (var time = flight.Begins; time < flight.Ends; time += Duration.FromSeconds(0.5))
        {
            var distance = (flight.At(time).Position - place).Norm;
            if (distance < least)
            {
                (nearest, least) = (time, distance);
            }
        }

        return nearest;
    }

    private static double ClosestTo(Trajectory flight, Waypoint point) =>
        (flight.At(TimeNearest(flight, point)).Position - Wgs84.ToEcef(new(point.Latitude, point.Longitude, point.Height))).Norm;

    /// <summary>The length of the meridian from the equator, by Simpson's rule on its radius of curvature.</summary>
    private static double MeridianArc(double degrees)
    {
        const int Panels = 1000;
        var end = degrees * Math.PI / 180;
        var sum = 0.0;
        for (var i = 0; i <= Panels; i++)
        {
            var sin = Math.Sin(end * i / Panels);
            var weight = i is 0 or Panels ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight / Math.Pow(1 - Wgs84.EccentricitySquared * sin * sin, 1.5);
        }

        return Wgs84.SemiMajorAxisMetres * (1 - Wgs84.EccentricitySquared) * sum * end / Panels / 3;
    }

    /// <summary>Ridges of a kilometre, 10 km apart, for terrain following.</summary>
    private sealed class Ridges : IElevation
    {
        public static readonly Ridges Instance = new();

        public Length HeightAt(Angle latitude, Angle longitude) =>
            Length.FromMetres(700 + 500 * Math.Sin(longitude.Degrees * 55) + 200 * Math.Sin(latitude.Degrees * 200));

        public string LayerAt(Angle latitude, Angle longitude) => "ridges";
    }
}

using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Fixes;
using Parapet.Foundation.Randomness;
using Xunit;

namespace Parapet.Tests.Unit.Flight.Fixes;

/// <summary>Flights along fixes of motions that are known in closed form.</summary>
public sealed class FixFlightTests
{
    /// <summary>Of a fifth decimal of a degree of latitude, in metres: half of it is the most by which a place is rounded.</summary>
    private const double Step = 1.113;

    /// <summary>Of 100 feet.</summary>
    private const double HeightStep = 30.48;

    private static readonly Geodetic s_centre = Geodetic.FromDegrees(38, 33, 9000);

    [Fact]
    public void A_circle_is_flown_within_the_digits_of_its_fixes_and_no_harder()
    {
        // 200 m/s on 10 km: 4 m/s2. A fix is off by at most half a step along each axis, the path by one standard deviation, twice over both axes.
        static Geodetic At(double seconds) => Geodesic.Direct(s_centre, Azimuth.FromRadians(seconds * 0.02), 10.Kilometres).Place;
        var flight = new FixFlight(Every(1, 300, At, Rounded), new(Length.FromMetres(Step / 2), 1.Metres));
        Assert.True(flight.Misfit.Horizontal.Metres <= Math.Sqrt(2) * Step / 2);
        Assert.True(flight.Misfit.GreatestHorizontal.Metres <= 5 * Step / 2);
        var errors = Errors(flight, At, over: 5);
        Assert.True(Rms(errors) <= Math.Sqrt(2) * Step, $"{Rms(errors):F2} m");
        Assert.True(errors.Max() <= 6 * Step / 2, $"{errors.Max():F2} m");

        // Second differences of the rounded fixes would give twice a step over a second squared, 2.2 m/s2, on top.
        Assert.InRange(flight.GreatestAcceleration.MetresPerSecondSquared, 4, 4.4);
    }

    /// <summary>Turns as long as each other: the smoothest path errs alike at all of them, so that what it may err on the whole is what holds it.</summary>
    [Fact]
    public void A_winding_way_is_cut_by_no_more_than_its_fixes_err()
    {
        const double Sigma = 10;
        static Geodetic At(double seconds) => Geodesic.Direct(
            Geodesic.Direct(s_centre, Azimuth.FromDegrees(70), Length.FromMetres(240 * seconds)).Place, Azimuth.FromDegrees(160), Length.FromMetres(200 * Math.Sin(seconds * Math.Tau / 60))).Place;
        var flight = new FixFlight(Every(1, 600, At, place => place), new(Length.FromMetres(Sigma), 1.Metres));
        Assert.InRange(flight.Misfit.Horizontal.Metres, 0.9 * Math.Sqrt(2) * Sigma, Math.Sqrt(2) * Sigma);
    }

    [Fact]
    public void A_straight_climb_in_steps_of_a_hundred_feet_is_flown_as_a_climb()
    {
        // 10 m/s of climb over 240 m/s, told every 5 s: a staircase, of which most fixes tell a rate of 6.1 or 12.2 m/s.
        static Geodetic At(double seconds) => Geodesic.Direct(s_centre, Azimuth.FromDegrees(70), Length.FromMetres(240 * seconds)).Place.WithHeight(Length.FromMetres(3000 + 10 * seconds));
        static Geodetic Told(Geodetic place) => Rounded(place).WithHeight(Length.FromMetres(HeightStep * Math.Round(place.Height.Metres / HeightStep)));
        var flight = new FixFlight(Every(5, 600, At, Told), new(Length.FromMetres(Step / 2), Length.FromMetres(HeightStep / Math.Sqrt(12))));
        var trajectory = flight.Between(flight.Begins, flight.Ends);
        for (var seconds = 0.0; seconds <= 600; seconds += 1)
        {
            var state = trajectory.At(Instant.FromSeconds(seconds));
            var place = Wgs84.ToGeodetic(state.Position);
            Assert.Equal(At(seconds).Height.Metres, place.Height.Metres, HeightStep / 2);
            var local = LocalFrame.At(place).ToLocal(state.Velocity);
            Assert.InRange(local.Z, 9, 11);
            Assert.Equal(240, Math.Sqrt(local.X * local.X + local.Y * local.Y), 240 * (3600 / 6.371e6) + 2);
        }
    }

    [Fact]
    public void What_is_flown_moves_as_it_says_that_it_moves()
    {
        static Geodetic At(double seconds) => Geodesic.Direct(s_centre, Azimuth.FromRadians(seconds * 0.02), 10.Kilometres).Place.WithHeight(Length.FromMetres(6000 + 300 * Math.Sin(seconds / 40)));
        var flight = new FixFlight(Every(4, 300, At, Rounded), new(12.Metres, 8.8.Metres));
        var trajectory = flight.Between(flight.Begins, flight.Ends);
        for (var seconds = 1.0; seconds < 299; seconds += 0.37)
        {
            // A difference over 20 ms leaves a speed by its third derivative alone, and both by the tenth of a metre that a step of seconds may err.
            var way = trajectory.PlaceAt(Instant.FromSeconds(seconds + 0.01)) - trajectory.PlaceAt(Instant.FromSeconds(seconds - 0.01));
            var velocity = trajectory.At(Instant.FromSeconds(seconds)).Velocity;
            Assert.Equal(0, (way / 0.02 - new Vector<Ecef>(velocity.X, velocity.Y, velocity.Z)).Norm, 0.05);
        }

        var states = trajectory.States;
        for (var i = 0; i < states.Length; i++)
        {
            // At the states themselves the velocity is the spline's, not the cubic's.
            var time = trajectory.Begins + (trajectory.Ends - trajectory.Begins) * ((double)i / (states.Length - 1));
            var (before, after) = (trajectory.PlaceAt(time - Duration.FromSeconds(0.01)), trajectory.PlaceAt(time + Duration.FromSeconds(0.01)));
            var velocity = states[i].Velocity;
            Assert.True(i == 0 || i == states.Length - 1 || ((after - before) / 0.02 - new Vector<Ecef>(velocity.X, velocity.Y, velocity.Z)).Norm < 0.05);
        }
    }

    [Fact]
    public void Noise_on_a_straight_way_is_smoothed_out()
    {
        static Geodetic At(double seconds) => Geodesic.Direct(s_centre, Azimuth.FromDegrees(120), Length.FromMetres(230 * seconds)).Place;
        var noise = new RandomSource(7, 0).Stream(Purpose.RaidGeometry, 0, 0);
        Geodetic Told(Geodetic place) => Geodesic.Direct(Geodesic.Direct(place, Azimuth.FromDegrees(90), Length.FromMetres(100 * noise.NextNormal())).Place, Azimuth.FromDegrees(0), Length.FromMetres(100 * noise.NextNormal())).Place;
        var flight = new FixFlight(Every(4, 800, At, Told), new(100.Metres, 10.Metres));

        // 200 fixes on a parabola at the least: three of them are lost to its coefficients, so that the error is the square root of 3 in 200 of theirs, and a turn of the noise that is followed a little is left room for as much again.
        Assert.True(Rms(Errors(flight, At, over: 4)) < 2 * Math.Sqrt(2) * 100 * Math.Sqrt(3.0 / 200), $"{Rms(Errors(flight, At, over: 4)):F1} m");
        Assert.True(flight.GreatestAcceleration.MetresPerSecondSquared < 0.5, $"{flight.GreatestAcceleration.MetresPerSecondSquared:F2} m/s2");
    }

    [Fact]
    public void A_pause_is_flown_straight_on()
    {
        static Geodetic At(double seconds) => Geodesic.Direct(s_centre, Azimuth.FromDegrees(200), Length.FromMetres(250 * seconds)).Place;
        Fix[] fixes = [.. Every(1, 200, At, Rounded).Where(fix => fix.Time.Seconds is < 80 or > 135)];
        var errors = Errors(new FixFlight(fixes, new(Length.FromMetres(Step / 2), 1.Metres)), At, over: 0);
        Assert.True(errors.Max() < 10 * Step, $"{errors.Max():F2} m");
    }

    [Fact]
    public void It_is_flown_over_the_poles_and_the_date_line_as_elsewhere()
    {
        foreach (var begin in (Geodetic[])[Geodetic.FromDegrees(89.5, 10, 9000), Geodetic.FromDegrees(5, 179.8, 9000)])
        {
            Geodetic At(double seconds) => Geodesic.Direct(begin, Azimuth.FromDegrees(begin.Latitude.Degrees > 80 ? 1 : 90), Length.FromMetres(250 * seconds)).Place;
            var errors = Errors(new FixFlight(Every(2, 600, At, place => place), new(1.Metres, 1.Metres)), At, over: 2);
            Assert.True(errors.Max() < 5, $"{errors.Max():F2} m");
        }
    }

    [Fact]
    public void Two_fixes_are_the_least_and_times_ascend()
    {
        Assert.Throws<ArgumentException>(() => new FixFlight([new(Instant.Start, s_centre)], new(1.Metres, 1.Metres)));
        Assert.Throws<ArgumentException>(() => new FixFlight([new(Instant.Start, s_centre), new(Instant.Start, s_centre)], new(1.Metres, 1.Metres)));
        var flight = new FixFlight([new(Instant.FromSeconds(-5), s_centre), new(Instant.FromSeconds(5), s_centre)], new(1.Metres, 1.Metres));
        Assert.Throws<ArgumentOutOfRangeException>(() => flight.Between(Instant.FromSeconds(-6), Instant.Start));
        Assert.Throws<ArgumentOutOfRangeException>(() => flight.Between(Instant.Start, Instant.FromSeconds(6)));
        Assert.Equal(0, (flight.Between(Instant.Start, Instant.FromSeconds(5)).States[0].Position - Wgs84.ToEcef(s_centre)).Norm, 0.01);
    }

    private static Geodetic Rounded(Geodetic place) => Geodetic.FromDegrees(Math.Round(place.Latitude.Degrees, 5), Math.Round(place.Longitude.Degrees, 5), place.Height.Metres);

    private static Fix[] Every(double seconds, double until, Func<double, Geodetic> at, Func<Geodetic, Geodetic> told) =>
        [.. Enumerable.Range(0, 1 + (int)(until / seconds)).Select(i => new Fix(Instant.FromSeconds(i * seconds), told(at(i * seconds))))];

    /// <summary>Distances of the path from the motion, from some seconds after its beginning to as many before its end, twice a second.</summary>
    private static double[] Errors(FixFlight flight, Func<double, Geodetic> at, double over)
    {
        var trajectory = flight.Between(flight.Begins, flight.Ends);
        return
        [
            .. Enumerable.Range(0, (int)(2 * (flight.Ends.Seconds - 2 * over))).Select(i => over + i / 2.0)
                .Select(seconds => (trajectory.PlaceAt(Instant.FromSeconds(seconds)) - Wgs84.ToEcef(at(seconds))).Norm),
        ];
    }

    private static double Rms(double[] errors) => Math.Sqrt(errors.Average(error => error * error));
}

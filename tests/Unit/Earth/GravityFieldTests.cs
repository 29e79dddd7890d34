using Parapet.Earth.Ellipsoid;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

public sealed class GravityFieldTests
{
    [Theory]
    [InlineData(0, 9.7803253359)]
    [InlineData(45, 9.8061977694)]
    [InlineData(90, 9.8321849378)]
    public void Surface_gravity_is_that_of_the_normal_field(double latitude, double expected)
    {
        // Normal gravity [NGA2014, eq. 4-1]. The first term left out, J4 = -2.371e-6, weighs 5 J4 g (a/b)^4 = 1.18e-4 m/s2 at the pole.
        var place = Wgs84.ToEcef(Geodetic.FromDegrees(latitude, 30));
        var gravity = GravityField.Wgs84Rotating.Acceleration(place, default).Norm;
        Assert.Equal(expected, gravity, 1.2e-4);
    }

    [Fact]
    public void At_rest_the_acceleration_is_the_slope_of_the_potential()
    {
        var field = GravityField.Wgs84Rotating;
        var place = new Position<Ecef>(4.1e6, -2.3e6, 5.2e6);
        const double Step = 10;
        double Slope(Vector<Ecef> step) =>
            -(field.JacobiIntegral(place + step, default) - field.JacobiIntegral(place - step, default)) / (2 * Step);
        var acceleration = field.Acceleration(place, default);

        // Round-off of a potential of 6e7 J/kg over a step of 20 m: 6e7 * 1e-16 / 20, with a wide margin.
        Assert.Equal(Slope(new(Step, 0, 0)), acceleration.X, 1e-8);
        Assert.Equal(Slope(new(0, Step, 0)), acceleration.Y, 1e-8);
        Assert.Equal(Slope(new(0, 0, Step)), acceleration.Z, 1e-8);
    }

    [Fact]
    public void The_turning_of_the_frame_does_no_work()
    {
        var place = new Position<Ecef>(4.1e6, -2.3e6, 5.2e6);
        var velocity = new Velocity<Ecef>(1200, -3100, 450);
        var turning = GravityField.Wgs84Rotating.Acceleration(place, velocity) - GravityField.Wgs84Rotating.Acceleration(place, default);
        Assert.True(turning.Norm > 0.4);
        Assert.Equal(0, velocity.Along(turning), 1e-9);
    }

    [Fact]
    public void A_coasting_body_keeps_the_jacobi_integral()
    {
        var field = GravityField.Wgs84Rotating;
        var position = Wgs84.ToEcef(Geodetic.FromDegrees(35, 45, 10_000));
        var velocity = LocalFrame.At(position).ToEcef(new Velocity<Enu>(-1500, 1200, 2400));
        var before = field.JacobiIntegral(position, velocity);
        for (var step = 0; step < 500; step++)
        {
            (position, velocity) = Coast(field, position, velocity, 1.0);
        }

        Assert.Equal(1, field.JacobiIntegral(position, velocity) / before, 1e-12);
    }

    [Theory]
    [InlineData(300, 1.6965, 44.326, 251.0, 74.11)]
    [InlineData(1000, 3.0161, 42.752, 474.4, 239.94)]
    [InlineData(3000, 4.8650, 38.255, 895.0, 655.21)]
    public void A_minimum_energy_shot_flies_its_range_on_the_sphere(
        double rangeKilometres, double speed, double elevation, double seconds, double apogeeKilometres)
    {
        // V1, the closed forms of [Bate1971, ch. 6] on R = 6371 km; asked for to 1e-3.
        const double Radius = 6371e3;
        var (sin, cos) = Math.SinCos(elevation * Math.PI / 180);
        var position = new Position<Ecef>(Radius, 0, 0);
        var velocity = new Velocity<Ecef>(speed * 1000 * sin, speed * 1000 * cos, 0);
        var (time, highest) = (0.0, 0.0);
        const double Step = 0.05;
        while (time == 0 || position.FromOrigin.Norm > Radius)
        {
            (position, velocity) = Coast(GravityField.SphericalAtRest, position, velocity, Step);
            highest = Math.Max(highest, position.FromOrigin.Norm - Radius);
            time += Step;
        }

        Assert.Equal(1, time / seconds, 1e-3);
        Assert.Equal(1, highest / 1000 / apogeeKilometres, 1e-3);
        Assert.Equal(1, Radius * Math.Atan2(position.Y, position.X) / 1000 / rangeKilometres, 1e-3);
    }

    private static (Position<Ecef> Position, Velocity<Ecef> Velocity) Coast(
        GravityField field, Position<Ecef> position, Velocity<Ecef> velocity, double step)
    {
        var a1 = field.Acceleration(position, velocity);
        var v2 = After(velocity, a1, step / 2);
        var a2 = field.Acceleration(position + velocity.Over(step / 2), v2);
        var v3 = After(velocity, a2, step / 2);
        var a3 = field.Acceleration(position + v2.Over(step / 2), v3);
        var v4 = After(velocity, a3, step);
        var a4 = field.Acceleration(position + v3.Over(step), v4);
        return (
            position + (velocity + v2 * 2 + v3 * 2 + v4).Over(step / 6),
            After(velocity, a1 + 2 * a2 + 2 * a3 + a4, step / 6));
    }

    private static Velocity<Ecef> After(Velocity<Ecef> velocity, Vector<Ecef> acceleration, double seconds) =>
        velocity + new Velocity<Ecef>(acceleration.X * seconds, acceleration.Y * seconds, acceleration.Z * seconds);
}

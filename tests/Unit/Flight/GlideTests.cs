using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Targets;
using Xunit;
using static Parapet.Tests.Unit.Flight.TurningMissiles;

namespace Parapet.Tests.Unit.Flight;

/// <summary>A body that glides: how high, how far, and how it ends.</summary>
public sealed class GlideTests
{
    private const double LiftToDrag = 2.5;

    /// <summary>
    /// The way between two speeds by the closed form of an equilibrium glide, (E r / 2) ln((g r - v2^2) / (g r - v1^2))
    /// [Eggers1958], and E g / (g - v^2 / r) times the height lost between them. The form takes lift for weight; what is left of the
    /// skips climbs at 20 m/s in 200 s at the most, 0.1 m/s2 of 10: within 1 %.
    /// </summary>
    [Theory]
    [InlineData(2400)]
    [InlineData(3200)]
    public void It_goes_as_far_as_the_closed_form_of_a_glide(double rangeKilometres)
    {
        var path = Fly(Glider, rangeKilometres, bearing: 0);
        var (from, to) = (Slowest(path, 2400), Slowest(path, 1700));
        var (first, last) = (Wgs84.ToGeodetic(from.Position), Wgs84.ToGeodetic(to.Position));
        var radius = from.Position.FromOrigin.Norm;
        var gravity = GravityField.Wgs84Rotating.Acceleration(from.Position, default).Norm;
        var (v1, v2) = (from.Velocity.NormSquared, to.Velocity.NormSquared);
        var expected = LiftToDrag * radius / 2 * Math.Log((gravity * radius - v2) / (gravity * radius - v1))
            + LiftToDrag * (first.Height - last.Height).Metres * gravity / (gravity - (v1 + v2) / (2 * radius));

        Assert.Equal(1, Geodesic.Inverse(first, last).Distance.Metres * radius / Wgs84.SemiMajorAxisMetres / expected, 0.01);
    }

    [Theory]
    [InlineData(900)]
    [InlineData(1800)]
    public void It_glides_between_thirty_and_sixty_kilometres_without_skipping_out_of_the_air(double rangeKilometres)
    {
        var path = Fly(Glider, rangeKilometres);
        var states = path.Trajectory.States.ToArray();
        var summit = Array.IndexOf(states, states.MaxBy(state => state.Position.FromOrigin.Norm));
        var pulledOut = Array.FindIndex(states, summit + 1, state => state.Velocity.Along(state.Position.FromOrigin) >= 0);
        var glide = states[pulledOut..].TakeWhile(state => state.Velocity.Norm > 1650).ToArray();

        Assert.True(glide.Length * StepSeconds(path) > 60, "it hardly glides");
        Assert.All(glide, state => Assert.InRange(Wgs84.ToGeodetic(state.Position).Height.Kilometres, 26, 60));
        Assert.All(glide, state => Assert.InRange(Math.Abs(state.Velocity.Along(state.Position.FromOrigin.Normalized())), 0, 150));
    }

    /// <summary>A body with twice the ratio of lift to drag reaches the same place from a slower start.</summary>
    [Fact]
    public void Lift_carries_it_on()
    {
        var falling = Fly(Glider with { Manoeuvre = null }, 1400);
        var gliding = Fly(Glider, 1400);
        var farther = Fly(Glider with { Manoeuvre = Glider.Manoeuvre! with { LiftToDrag = 4 } }, 1400);

        Assert.True(gliding.BurnoutSpeed < falling.BurnoutSpeed * 0.95);
        Assert.True(farther.BurnoutSpeed < gliding.BurnoutSpeed * 0.95);
    }

    private static TargetState Slowest(BallisticPath path, double atLeast)
    {
        var found = path.Trajectory.States[^1];
        foreach (var state in path.Trajectory.States)
        {
            found = state.Velocity.Norm >= atLeast ? state : found;
        }

        return found;
    }
}

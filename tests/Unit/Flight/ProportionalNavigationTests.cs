using Parapet.Flight.Guidance;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

public sealed class ProportionalNavigationTests
{
    [Fact]
    public void On_a_collision_course_nothing_is_asked_for()
    {
        var relative = new Vector<Ecef>(3000, -4000, 1200);
        var closing = new Velocity<Ecef>(-300, 400, -120);
        var time = ProportionalNavigation.TimeToGo(relative, closing);
        Assert.Equal(10, time, 1e-12);
        Assert.Equal(0, ProportionalNavigation.Demand(relative, closing, default, time).Norm, 1e-12);
    }

    /// <summary>Ten seconds off, 30 m aside by the velocities and (30, -100) m by the accelerations, half of t^2 times 0.6 and -2: 4/t^2 and 3/t^2 of (60, -100).</summary>
    [Theory]
    [InlineData(4, 2.4, -4)]
    [InlineData(3, 1.8, -3)]
    public void The_demand_is_the_miss_of_doing_nothing(double ratio, double across, double up)
    {
        var demand = ProportionalNavigation.Demand(new(1000, 20, 0), new(-100, 1, 0), new(0, 0.6, -2), 10, ratio);
        Assert.Equal(0, demand.X, 1e-12);
        Assert.Equal(across, demand.Y, 1e-12);
        Assert.Equal(up, demand.Z, 1e-12);
    }
}

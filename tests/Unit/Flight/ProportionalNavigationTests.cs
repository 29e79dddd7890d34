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
}

using Parapet.Foundation.Frames;
using Xunit;

namespace Parapet.Tests.Unit.Foundation;

/// <summary>When a chaser meets what goes straight on, by hand.</summary>
public sealed class CollisionCourseTests
{
    [Theory]
    [InlineData(1_000, 0, -300, 0, 900, 1_000.0 / 1_200)] // It comes on.
    [InlineData(1_000, 0, 300, 0, 900, 1_000.0 / 600)] // It runs away.
    [InlineData(1_000, 0, 0, 300, 500, 2.5)] // It crosses: 3, 4, 5.
    [InlineData(1_000, 0, -300, 0, 300, 1_000.0 / 600)] // As fast as it is.
    [InlineData(1_000, 0, -500, 0, 300, 1_000.0 / 800)] // Slower than what comes on.
    [InlineData(1_000, 0, 300, 0, 300, double.PositiveInfinity)] // No faster than what runs away.
    [InlineData(1_000, 0, 0, 400, 300, double.PositiveInfinity)] // Slower than what crosses.
    [InlineData(0, 0, 100, 100, 300, 0)]
    public void The_soonest_meeting_is_found(double x, double y, double vx, double vy, double speed, double seconds) =>
        Assert.Equal(seconds, CollisionCourse.SecondsToMeet(new Vector<Enu>(x, y, 0), new Velocity<Enu>(vx, vy, 0), speed), 1e-9);
}

using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Interceptors;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

public sealed class RoundMotionTests
{
    private static readonly LocalFrame Launcher = LocalFrame.At(InterceptorSample.Site);

    /// <summary>From launch through burnout and above the air, in steps of several lengths.</summary>
    [Fact]
    public void Coasting_is_a_step_without_a_demand_to_the_bit()
    {
        var (coasting, stepping) = (Launched(), Launched());
        for (var i = 0; i < 300; i++)
        {
            var seconds = 0.1 + i % 7 * 0.2;
            coasting.Coast(seconds);
            stepping.Step(seconds, default);
            Assert.Equal((stepping.Position, stepping.Velocity, stepping.Seconds), (coasting.Position, coasting.Velocity, coasting.Seconds));
        }

        Assert.False(coasting.Burns);
    }

    [Fact]
    public void The_height_kept_is_that_of_the_place()
    {
        var motion = Launched();
        Assert.Equal(RoundMotion.HeightOf(motion.Position), motion.HeightMetres);
        for (var i = 0; i < 100; i++)
        {
            motion.Step(0.5, motion.Support);
            Assert.Equal(RoundMotion.HeightOf(motion.Position), motion.HeightMetres);
        }
    }

    private static RoundMotion Launched() =>
        new(InterceptorSample.High, Launcher.Origin, Launcher.Rotation.YAxis * 0.6 + Launcher.Rotation.ZAxis * 0.8);
}

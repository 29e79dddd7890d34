using Parapet.Earth.Ellipsoid;
using Parapet.Tracking.MultiHypothesis.Motion;
using Xunit;

namespace Parapet.Tests.Unit.Tracking.MultiHypothesis;

public sealed class CurvedGroundTests
{
    /// <summary>What is at rest falls with normal gravity: Somigliana's closed form on WGS 84; the model's series and its latitude may err by 5e-4 m/s2.</summary>
    [Theory]
    [InlineData(0, 9.780325)]
    [InlineData(38, 9.799928)]
    [InlineData(60, 9.819177)]
    [InlineData(89, 9.832169)]
    public void What_rests_falls_with_normal_gravity(double latitude, double gravity)
    {
        var ground = new CurvedGround(Wgs84.ToEcef(Geodetic.FromDegrees(latitude, 30)));
        var (x, y, z) = ground.Fall(default, 8, out _);
        Assert.Equal((0, 0), (x, y));
        Assert.Equal(-gravity, z, 5e-4);
    }
}

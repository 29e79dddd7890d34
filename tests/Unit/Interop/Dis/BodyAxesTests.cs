using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Dis.Motion;
using Parapet.Interop.Dis.Records;
using Xunit;

namespace Parapet.Tests.Unit.Interop.Dis;

/// <summary>Angles of the Earth-centred frame from heading, pitch and roll, and back.</summary>
public sealed class BodyAxesTests
{
    [Theory]
    // Where the equator meets the first meridian north is z, east is y and down is -x.
    [InlineData(0, 0, 0, 0, 0, 0, -90, 0)]
    [InlineData(0, 0, 90, 0, 0, 90, 0, -90)]
    [InlineData(0, 0, 180, 0, 0, 180, 90, 0)]
    // At the north pole, along longitude 0: north is -x, east is y, down is -z.
    [InlineData(90, 0, 0, 0, 0, 180, 0, 180)]
    public void Known_attitudes(double latitude, double longitude, double heading, double pitch, double roll, double psi, double theta, double phi)
    {
        var axes = BodyAxes.Of(Geodetic.FromDegrees(latitude, longitude), Azimuth.FromDegrees(heading), Angle.FromDegrees(pitch), Angle.FromDegrees(roll));
        var expected = BodyAxes.Of(new EulerAngles(Radians(psi), Radians(theta), Radians(phi)));
        Assert.True(BodyAxes.Between(axes, expected).Degrees < 1e-4, $"{BodyAxes.AnglesOf(axes)}");
    }

    [Fact]
    public void The_nose_of_a_level_body_points_along_its_heading()
    {
        var place = Geodetic.FromDegrees(38.5, 43.25, 9000);
        var axes = BodyAxes.Of(place, Azimuth.FromDegrees(60), Angle.Zero, Angle.Zero);
        var nose = LocalFrame.At(place).Rotation.Apply(axes.XAxis);
        Assert.Equal((Math.Sin(Math.PI / 3), Math.Cos(Math.PI / 3), 0.0), (nose.X, nose.Y, nose.Z), new Near(1e-12));
        var right = LocalFrame.At(place).Rotation.Apply(axes.YAxis);
        Assert.Equal((Math.Cos(Math.PI / 3), -Math.Sin(Math.PI / 3), 0.0), (right.X, right.Y, right.Z), new Near(1e-12));
    }

    [Fact]
    public void There_and_back_anywhere_poles_and_straight_up_included()
    {
        var random = new Random(4);
        double[] latitudes = [-90, -89.999999, -45, 0, 30, 89.9999999, 90];
        double[] pitches = [-90, -89.9999999, -89.9, -30, 0, 45, 89.9999, 89.99999999, 90];
        foreach (var latitude in latitudes)
        {
            foreach (var pitch in pitches)
            {
                var place = Geodetic.FromDegrees(latitude, random.Next(-180, 180));
                var axes = BodyAxes.Of(place, Azimuth.FromDegrees(360 * random.NextDouble()), Angle.FromDegrees(pitch), Angle.FromDegrees(360 * random.NextDouble() - 180));
                AssertOrthonormal(axes);
                var (heading, pitchBack, roll) = BodyAxes.LocalAngles(axes, place);
                Assert.True(BodyAxes.Between(axes, BodyAxes.Of(place, heading, pitchBack, roll)).Radians < 3e-7);
                Assert.True(BodyAxes.Between(axes, BodyAxes.Of(BodyAxes.AnglesOf(axes))).Radians < 1e-6);
            }
        }
    }

    [Fact]
    public void Straight_up_the_roll_is_none()
    {
        var place = Geodetic.FromDegrees(40, 30);
        var axes = BodyAxes.Of(place, Azimuth.FromDegrees(20), Angle.FromDegrees(90), Angle.FromDegrees(50));
        var (heading, pitch, roll) = BodyAxes.LocalAngles(axes, place);
        Assert.Equal((330.0, 90.0, 0.0), (heading.Degrees, pitch.Degrees, roll.Degrees), new Near(1e-5));
        var locked = BodyAxes.AnglesOf(BodyAxes.Of(new EulerAngles(0.5f, -MathF.PI / 2, 0.25f)));
        Assert.Equal((0.75, -Math.PI / 2, 0.0), (locked.Psi, locked.Theta, locked.Phi), new Near(1e-6));
    }

    [Fact]
    public void The_turn_between_two_is_the_one_that_was_made()
    {
        foreach (var degrees in (double[])[0, 1e-5, 3, 90, 179.9, 180])
        {
            var (a, b) = (BodyAxes.Of(Geodetic.FromDegrees(10, 20), Azimuth.North, Angle.Zero, Angle.Zero), BodyAxes.Of(Geodetic.FromDegrees(10, 20), Azimuth.North, Angle.Zero, Angle.FromDegrees(degrees)));
            Assert.Equal(degrees, BodyAxes.Between(a, b).Degrees, 1e-6);
        }
    }

    private static float Radians(double degrees) => (float)(degrees * Math.PI / 180);

    private static void AssertOrthonormal(Rotation<Ecef, Body> axes)
    {
        Assert.Equal(1, axes.XAxis.Norm, 1e-12);
        Assert.Equal(1, axes.YAxis.Norm, 1e-12);
        Assert.True((axes.XAxis.Cross(axes.YAxis) - axes.ZAxis).Norm < 1e-12);
    }

    private sealed class Near(double by) : IEqualityComparer<(double, double, double)>
    {
        public bool Equals((double, double, double) a, (double, double, double) b) =>
            Math.Abs(a.Item1 - b.Item1) < by && Math.Abs(a.Item2 - b.Item2) < by && Math.Abs(a.Item3 - b.Item3) < by;

        public int GetHashCode((double, double, double) obj) => 0;
    }
}

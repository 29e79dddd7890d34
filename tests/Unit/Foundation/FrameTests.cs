using CsCheck;
using Parapet.Earth.Ellipsoid;
using Xunit;

namespace Parapet.Tests.Unit.Foundation;

public sealed class FrameTests
{
    private static readonly Gen<Geodetic> Places =
        from latitude in Gen.Double[-90, 90]
        from longitude in Gen.Double[-180, 180]
        from height in Gen.Double[-5_000, 2_000_000]
        select Geodetic.FromDegrees(latitude, longitude, height);

    [Fact]
    public void Geodetic_places_come_back_within_a_few_nanometres() => Places.Sample(place =>
    {
        // A few units in the last place of 8,000 km, which is 1 nm each.
        var position = Wgs84.ToEcef(place);
        return (Wgs84.ToEcef(Wgs84.ToGeodetic(position)) - position).Norm < 1e-8
            && Math.Abs((Wgs84.ToGeodetic(position).Height - place.Height).Metres) < 1e-8;
    });

    [Theory]
    [InlineData(90, 0, 0, 0, 0, 6356752.314245)]
    [InlineData(0, 0, 0, 6378137, 0, 0)]
    [InlineData(0, 90, 1000, 0, 6379137, 0)]
    [InlineData(-90, 0, 10, 0, 0, -6356762.314245)]
    public void Axes_pierce_the_surface_where_they_should(
        double latitude, double longitude, double height, double x, double y, double z)
    {
        var miss = Wgs84.ToEcef(Geodetic.FromDegrees(latitude, longitude, height)) - new Position<Ecef>(x, y, z);
        Assert.Equal(0, miss.Norm, 1e-6);
    }

    [Fact]
    public void Local_frames_turn_without_stretching_and_come_back() =>
        Gen.Select(Places, Places).Sample((site, target) =>
        {
            var frame = LocalFrame.At(site);
            var position = Wgs84.ToEcef(target);
            var local = frame.ToLocal(position);
            return Math.Abs(local.FromOrigin.Norm - (position - frame.Origin).Norm) < 1e-7
                && (frame.ToEcef(local) - position).Norm < 1e-7;
        });

    [Fact]
    public void A_sight_and_its_point_are_each_other_s_inverse() =>
        Gen.Select(Places, Gen.Double[1, 2_000_000], Gen.Double[0, 360], Gen.Double[-89, 89]).Sample((site, range, azimuth, elevation) =>
        {
            var frame = LocalFrame.At(site);
            var point = frame.PointAt(new(Length.FromMetres(range), Azimuth.FromDegrees(azimuth), Angle.FromDegrees(elevation)));
            return (frame.PointAt(frame.Sight(point)) - point).Norm < 1e-6;
        });

    [Fact]
    public void Up_is_up_and_north_is_north()
    {
        var site = Geodetic.FromDegrees(39, 35, 500);
        var frame = LocalFrame.At(site);
        var above = frame.Sight(Wgs84.ToEcef(site.WithHeight(1500.Metres)));
        Assert.Equal(90, above.Elevation.Degrees, 1e-6);
        Assert.Equal(1000, above.Range.Metres, 1e-6);
        var north = frame.Sight(Wgs84.ToEcef(Geodetic.FromDegrees(39.01, 35, 500)));
        Assert.Equal(0, north.Azimuth.TurnFrom(Azimuth.North).Degrees, 1e-9);
    }

    [Fact]
    public void Rotations_undo_themselves()
    {
        var rotation = LocalFrame.At(Geodetic.FromDegrees(12, -77)).Rotation;
        var vector = new Vector<Ecef>(3, -4, 5);
        Assert.Equal(0, (rotation.Inverse().Apply(rotation.Apply(vector)) - vector).Norm, 1e-14);
        Assert.Equal(1, rotation.XAxis.Cross(rotation.YAxis).Dot(rotation.ZAxis), 1e-15);
    }
}

using Parapet.Earth.Ellipsoid;
using Parapet.Studies.Footprints;
using Xunit;

namespace Parapet.Tests.Unit.Studies.Footprints;

/// <summary>How far a place is from a way along a great circle.</summary>
public sealed class ArcDistanceTests
{
    private const double KilometresPerDegree = 6_371.007 * Math.PI / 180;

    [Theory]
    [InlineData(10, 0, 10)]
    [InlineData(10, 19.9, 10)]
    [InlineData(-10, 5, 10)]
    [InlineData(0, 5, 0)]
    [InlineData(0, -3, 3)]
    [InlineData(0, 27, 7)]
    public void Beside_a_way_along_the_equator_it_is_the_latitude_and_before_and_behind_it_the_longitude(double latitude, double longitude, double degrees) =>
        Assert.Equal(degrees * KilometresPerDegree, Kilometres((latitude, longitude), (0, 0), (0, 20)), 0.008 * degrees * KilometresPerDegree + 1e-6);

    [Fact]
    public void It_is_the_same_from_either_end_and_to_a_way_of_no_length_it_is_that_to_the_place()
    {
        Assert.Equal(Kilometres((41, 30), (39, 35), (45, 50)), Kilometres((41, 30), (45, 50), (39, 35)), 1e-6);
        var straight = Geodesic.Inverse(Geodetic.FromDegrees(41, 30), Geodetic.FromDegrees(39, 35)).Distance.Kilometres;
        Assert.Equal(straight, Kilometres((41, 30), (39, 35), (39, 35)), 0.008 * straight);
    }

    private static double Kilometres((double Latitude, double Longitude) place, (double Latitude, double Longitude) from, (double Latitude, double Longitude) to) =>
        ArcDistance.Metres(
            Geodetic.FromDegrees(place.Latitude, place.Longitude), Geodetic.FromDegrees(from.Latitude, from.Longitude), Geodetic.FromDegrees(to.Latitude, to.Longitude)) / 1_000;
}

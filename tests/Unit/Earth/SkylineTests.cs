using Parapet.Earth.Terrain;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

public sealed class SkylineTests
{
    private const int Azimuths = 72;
    private static readonly LayeredElevation Relief = new(ShippedRelief.Load());

    [Theory]
    [InlineData(37.9, 40.2, 0, 64)] // Diyarbakir, with the Taurus to the north.
    [InlineData(36.0, 30.0, 0, 64)] // At sea, before a steep coast.
    [InlineData(31.6, 35.4, 0, 64)] // On the shore of the Dead Sea, below the level of the ocean.
    [InlineData(39.0, 35.0, 8000, 11_000)]
    public void Every_antenna_between_its_heights_has_the_mask_of_a_walk_for_it_alone(double latitude, double longitude, double lowest, double highest)
    {
        var place = Geodetic.FromDegrees(latitude, longitude);
        var ground = Relief.HeightAt(place.Latitude, place.Longitude).Metres;
        var skyline = Skyline.Of(Relief, place, Length.FromMetres(ground + lowest), Length.FromMetres(ground + highest), 450.Kilometres, Azimuths);
        foreach (var (share, range) in new[] { (0.0, 450.0), (0.11, 450.0), (0.5, 60.0), (0.77, 300.0), (1.0, 450.0) })
        {
            var antenna = place.WithHeight(Length.FromMetres(ground + lowest + share * (highest - lowest)));
            var mask = HorizonMask.Over(skyline, antenna, range.Kilometres);
            var alone = HorizonMask.Build(Relief, antenna, range.Kilometres, Azimuths);
            foreach (var (azimuth, distance, expected) in new WalkedMask(Relief, antenna, range.Kilometres, Azimuths).Looks())
            {
                Assert.Equal(expected, mask.LowestVisibleHeight(azimuth, distance));
                Assert.Equal(expected, alone.LowestVisibleHeight(azimuth, distance));
            }
        }
    }

    [Fact]
    public void It_keeps_little_of_what_was_looked_at()
    {
        var place = Geodetic.FromDegrees(37.9, 40.2);
        var ground = Relief.HeightAt(place.Latitude, place.Longitude);
        var skyline = Skyline.Of(Relief, place, ground, ground + 64.Metres, 450.Kilometres, Azimuths);
        var looked = Azimuths * skyline.RingsTo(450.Kilometres).Count;
        TestContext.Current.TestOutputHelper?.WriteLine($"{skyline.Count} of {looked} points kept");
        Assert.InRange(skyline.Count, Azimuths, looked / 5);
    }

    [Fact]
    public void It_serves_no_antenna_but_its_own()
    {
        var place = Geodetic.FromDegrees(37.9, 40.2, 700);
        var skyline = Skyline.Of(Relief, place, 690.Metres, 710.Metres, 100.Kilometres, 4);
        HorizonMask.Over(skyline, place, 100.Kilometres);
        Assert.Throws<ArgumentException>(() => HorizonMask.Over(skyline, place.WithHeight(711.Metres), 100.Kilometres));
        Assert.Throws<ArgumentException>(() => HorizonMask.Over(skyline, place.WithHeight(689.Metres), 100.Kilometres));
        Assert.Throws<ArgumentException>(() => HorizonMask.Over(skyline, place, 101.Kilometres));
        Assert.Throws<ArgumentException>(() => HorizonMask.Over(skyline, Geodetic.FromDegrees(37.9, 40.3, 700), 100.Kilometres));
        Assert.Throws<ArgumentOutOfRangeException>(() => Skyline.Of(Relief, place, 710.Metres, 690.Metres, 100.Kilometres));
    }
}

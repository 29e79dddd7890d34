using Parapet.Earth.Terrain;
using Parapet.Studies.Deployment;
using Xunit;

namespace Parapet.Tests.Unit.Studies;

public sealed class SkylinesTests
{
    [Fact]
    public void The_ground_of_a_place_is_walked_once_for_every_mast()
    {
        var ground = new Plateau();
        var skylines = new Skylines(ground, 50.Kilometres);
        Assert.Same(skylines.Of(At(35, 8)), skylines.Of(At(35, 24)));
        Assert.Same(skylines.Of(At(35, 8500)), skylines.Of(At(35, 11_000)));
        Assert.NotSame(skylines.Of(At(35, 8)), skylines.Of(At(35, 8500)));
        Assert.NotSame(skylines.Of(At(35, 8)), skylines.Of(At(36, 8)));
    }

    [Fact]
    public void Every_height_is_served()
    {
        var skylines = new Skylines(new Plateau(), 50.Kilometres);
        foreach (var height in new[] { -20, 0, 0.001, 63.999, 64, 64.001, 255.5, 256, 1024, 4096.25, 9150, 20_000 })
        {
            Assert.True(skylines.Of(At(35, height)).Serves(At(35, height), 50.Kilometres), $"{height} m");
        }
    }

    [Fact]
    public void Of_more_than_are_kept_the_first_to_come_goes_first()
    {
        var skylines = new Skylines(new Plateau(), 50.Kilometres, most: 2);
        var (first, second) = (skylines.Of(At(35, 8)), skylines.Of(At(36, 8)));
        skylines.Of(At(37, 8));
        Assert.Same(second, skylines.Of(At(36, 8)));
        Assert.NotSame(first, skylines.Of(At(35, 8)));
    }

    [Fact]
    public void A_theatre_has_the_masks_of_its_ground()
    {
        var relief = new LayeredElevation(ShippedRelief.Load());
        var theatre = new Theatre(relief);
        foreach (var mast in new[] { 5.Metres, 24.Metres })
        {
            var place = Geodetic.FromDegrees(38.3, 38.1);
            var antenna = place.WithHeight(relief.HeightAt(place.Latitude, place.Longitude) + mast);
            var (mask, alone) = ((HorizonMask)theatre.MaskOf(antenna, 300.Kilometres), HorizonMask.Build(relief, antenna, 300.Kilometres));
            for (var degrees = 0.1; degrees < 360; degrees += 0.7)
            {
                for (var range = 0.5; range < 320; range *= 1.1)
                {
                    Assert.Equal(alone.LowestVisibleHeight(Azimuth.FromDegrees(degrees), range.Kilometres), mask.LowestVisibleHeight(Azimuth.FromDegrees(degrees), range.Kilometres));
                }
            }
        }
    }

    private static Geodetic At(double longitude, double clearance) => Geodetic.FromDegrees(39, longitude, Plateau.LevelMetres + clearance);

    /// <summary>A plateau.</summary>
    private sealed class Plateau : IElevation
    {
        public const double LevelMetres = 903.7;

        public Length HeightAt(Angle latitude, Angle longitude) => Length.FromMetres(LevelMetres);

        public string LayerAt(Angle latitude, Angle longitude) => "plateau";
    }
}

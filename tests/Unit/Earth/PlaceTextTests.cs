using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Places;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

public sealed class PlaceTextTests
{
    [Theory]
    [InlineData("37.1,35.3")]
    [InlineData("37.1, 35.3")]
    [InlineData("37.1 35.3")]
    [InlineData("+37.1 +35.3")]
    [InlineData("37.1N 35.3E")]
    [InlineData("37.1N35.3E")]
    [InlineData("37.1 N, 35.3 E")]
    [InlineData("N37.1 E35.3")]
    [InlineData("n 37.1 e 35.3")]
    [InlineData("35.3E 37.1N")]
    [InlineData("E035.3,N37.1")]
    [InlineData("37°06'00\"N 35°18'00\"E")]
    [InlineData("37° 6' N, 35° 18' E")]
    [InlineData("N 37° 06′ 00″ E 35° 18′ 00″")]
    [InlineData("37°06'00\" 35°18'00\"")]
    [InlineData("37 06 00 N 35 18 00 E")]
    [InlineData("37 06 00 35 18 00")]
    [InlineData("37 6.0, 35 18.0")]
    [InlineData("37d06'00''N 35d18'00''E")]
    [InlineData("37:06:00N 35:18:00E")]
    [InlineData("370600N 0351800E")]
    [InlineData("3706N 03518E")]
    [InlineData("N370600.0 E0351800.0")]
    public void One_place_in_every_spelling(string text)
    {
        var place = PlaceText.Read(text);
        Assert.NotNull(place);
        Assert.Equal(37.1, place.Value.Latitude.Degrees, 1e-9);
        Assert.Equal(35.3, place.Value.Longitude.Degrees, 1e-9);
        Assert.Equal(0, place.Value.Height.Metres);
    }

    [Theory]
    [InlineData("-17.8,179.6", -17.8, 179.6)]
    [InlineData("17.8S 179.6E", -17.8, 179.6)]
    [InlineData("17°48'S 179°36'W", -17.8, -179.6)]
    [InlineData("-17°48' -179°36'", -17.8, -179.6)]
    [InlineData("\u221217.8 \u22120.5", -17.8, -0.5)]
    [InlineData("-0°30' 0", -0.5, 0)]
    [InlineData("0.5S 0W", -0.5, 0)]
    [InlineData("90N 180W", 90, -180)]
    [InlineData("S 33 24 30.5 W 070 40 00", -33.408472222, -70.666666667)]
    public void Hemispheres_count(string text, double latitude, double longitude)
    {
        var place = PlaceText.Read(text);
        Assert.NotNull(place);
        Assert.Equal(latitude, place.Value.Latitude.Degrees, 1e-9);
        Assert.Equal(longitude, place.Value.Longitude.Degrees, 1e-9);
    }

    [Theory]
    [InlineData("")]
    [InlineData("37.1")]
    [InlineData("37,1N 35,3E")] // Commas in numbers: three commas' worth of doubt.
    [InlineData("1,2,3")]
    [InlineData("37.1N 35.3N")]
    [InlineData("37.1E 35.3E")]
    [InlineData("-37.1N 35.3E")] // South or north?
    [InlineData("37.1N 35.3")]
    [InlineData("90.0001N 35E")]
    [InlineData("37N 180.1E")]
    [InlineData("37°60'N 35°18'E")]
    [InlineData("37°06'60\"N 35°18'00\"E")]
    [InlineData("37.5°06'N 35°18'E")]
    [InlineData("37 06 00 35 18")]
    [InlineData("NaN,0")]
    [InlineData("1e1,0")]
    [InlineData("37.1N 35.3E 5")]
    public void What_is_no_place_or_two_is_refused(string text) => Assert.Null(PlaceText.Read(text));

    [Theory]
    [InlineData("36SYG0439108441", 37.1, 35.3)] // GeoConvert -m of GeographicLib 2.1.2.
    [InlineData("36S YG 04391 08441", 37.1, 35.3)]
    [InlineData("36syg 0439108441", 37.1, 35.3)]
    public void A_reference_of_the_military_grid_is_a_place(string text, double latitude, double longitude)
    {
        // The square is a metre wide.
        var place = PlaceText.Read(text);
        Assert.NotNull(place);
        Assert.InRange(Geodesic.Inverse(place.Value, Geodetic.FromDegrees(latitude, longitude)).Distance.Metres, 0, 0.8);
    }

    [Theory]
    [InlineData("36SYG043910844")] // Digits do not halve.
    [InlineData("36SYG043 10844")]
    [InlineData("36SYG043911084411")] // Six of each.
    [InlineData("61SYG0439108441")] // No such zone,
    [InlineData("0SYG0439108441")]
    [InlineData("36IYG0439108441")] // band,
    [InlineData("36SAG0439108441")] // column in this zone,
    [InlineData("36SYW0439108441")] // row,
    [InlineData("36CYG0439108441")] // row in this band.
    [InlineData("34XEM0439108441")] // Svalbard has no zone 34.
    [InlineData("ZMA0439108441")]
    [InlineData("YAA0439108441")]
    [InlineData("C 1 2")]
    public void A_square_that_is_not_there_is_refused(string text) => Assert.Null(PlaceText.Read(text));
}

using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;

namespace Parapet.Tests.Unit.Earth;

/// <summary>
/// What a map of coverage is held against: one ray over the ground itself, asked at steps of some metres along the
/// geodesic, without any grid in between; slopes from the sphere's own trigonometry in double precision.
/// </summary>
internal static class ExactRay
{
    /// <summary>The least height above the ground at which a target over a place is in sight, in metres.</summary>
    /// <param name="stepMetres">From one question to the next; a sixteenth of the posts' spacing loses nothing that shows.</param>
    public static double AboveGroundMetres(IElevation ground, Geodetic antenna, Azimuth azimuth, Length range, double stepMetres)
    {
        var steepest = double.NegativeInfinity;
        var (count, node) = ((int)Math.Ceiling(range.Metres / stepMetres), 64);
        for (var first = 0; first < count; first += node)
        {
            var (from, to) = (At(first), At(Math.Min(count, first + node)));
            for (var step = Math.Max(1, first); step < Math.Min(count, first + node); step++)
            {
                var share = (double)(step - first) / (Math.Min(count, first + node) - first);
                var height = ground.HeightAt(
                    Angle.FromRadians(from.Latitude.Radians + share * (to.Latitude.Radians - from.Latitude.Radians)),
                    Angle.FromRadians(from.Longitude.Radians + share * (to.Longitude.Radians - from.Longitude.Radians)));
                steepest = Math.Max(steepest, Slope(antenna.Height.Metres, range.Metres * step / count, height.Metres));
            }
        }

        var (sine, cosine) = Math.SinCos(range.Metres / RefractedEarth.RadiusMetres);
        var run = cosine - steepest * sine;
        var needed = run <= 0 ? double.PositiveInfinity : (RefractedEarth.RadiusMetres + antenna.Height.Metres) / run - RefractedEarth.RadiusMetres;
        var place = At(count);
        return Math.Max(0, needed - ground.HeightAt(place.Latitude, place.Longitude).Metres);

        Geodetic At(int step) => step == 0 ? antenna : Geodesic.Direct(antenna, azimuth, range * ((double)step / count)).Place;
    }

    private static double Slope(double antennaMetres, double distanceMetres, double heightMetres)
    {
        var (sine, cosine) = Math.SinCos(distanceMetres / RefractedEarth.RadiusMetres);
        var radius = RefractedEarth.RadiusMetres + heightMetres;
        return (radius * cosine - RefractedEarth.RadiusMetres - antennaMetres) / (radius * sine);
    }
}

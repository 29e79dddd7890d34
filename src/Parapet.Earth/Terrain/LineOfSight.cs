using Parapet.Earth.Ellipsoid;

namespace Parapet.Earth.Terrain;

/// <summary>
/// One ray between two places over a 4/3 earth with terrain, sampled finely: the reference for
/// <see cref="HorizonMask"/>, and the way to ask when there is one question and not a million.
/// </summary>
public static class LineOfSight
{
    private const double LongestStepMetres = 250;
    private const double ShortestStepMetres = 10;

    /// <summary>Whether no ground between the two places reaches above the ray. Heights are above the ellipsoid; up to 1,000 km apart.</summary>
    public static bool IsClear(IElevation elevation, Geodetic antenna, Geodetic target) =>
        Clearance(elevation, antenna, target).Metres >= 0;

    /// <summary>
    /// The least height of the ray above the ground between the two places, the two ends left out; negative where it is
    /// cut, infinite for places closer than one step.
    /// </summary>
    public static Length Clearance(IElevation elevation, Geodetic antenna, Geodetic target)
    {
        var sight = LocalFrame.At(antenna).SurfaceSight(Wgs84.ToEcef(target));
        var range = sight.GroundRange.Metres;
        var step = Math.Clamp(elevation.PostSpacing.Metres / 4, ShortestStepMetres, LongestStepMetres);
        var slope = RefractedEarth.Slope(antenna.Height.Metres, range, target.Height.Metres);
        var ray = new SurfaceRay(antenna.Latitude, antenna.Longitude, sight.Azimuth);
        var least = double.PositiveInfinity;
        for (var along = step; along < range; along += step)
        {
            var (latitude, longitude) = ray.At(along);
            var ground = elevation.HeightAt(Angle.FromRadians(latitude), Angle.FromRadians(longitude)).Metres;
            least = Math.Min(least, RefractedEarth.HeightOnRay(antenna.Height.Metres, along, slope) - ground);
        }

        return Length.FromMetres(least);
    }
}

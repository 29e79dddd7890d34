namespace Parapet.Earth.Terrain;

/// <summary>The mask of a site on a smooth 4/3 earth, in closed form.</summary>
public sealed class SmoothHorizon : IHorizonMask
{
    private readonly double _horizonMetres;

    /// <param name="antennaHeight">Above the ellipsoid's surface; a height below it counts as zero.</param>
    public SmoothHorizon(Length antennaHeight) => _horizonMetres = RefractedEarth.HorizonRange(antennaHeight).Metres;

    public bool Sees(Azimuth azimuth, Length groundRange, Length targetHeight) =>
        targetHeight >= LowestVisibleHeight(groundRange);

    /// <summary>The least height at which a target at this ground range is in sight; zero up to the horizon.</summary>
    public Length LowestVisibleHeight(Length groundRange)
    {
        var beyond = Math.Max(0, groundRange.Metres - _horizonMetres) / RefractedEarth.RadiusMetres;

        // The secant less one, written so that small angles keep their digits.
        var (sinHalf, cosHalf) = Math.SinCos(beyond / 2);
        var versine = 2 * sinHalf * sinHalf;
        return Length.FromMetres(RefractedEarth.RadiusMetres * versine / (cosHalf * cosHalf - sinHalf * sinHalf));
    }
}

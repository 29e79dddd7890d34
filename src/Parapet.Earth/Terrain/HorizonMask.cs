using System.Runtime.CompilerServices;

namespace Parapet.Earth.Terrain;

/// <summary>
/// What the terrain around a site hides, on a 4/3 earth. For each azimuth and ring of range it holds the steepest
/// slope met so far, so that a question is one look-up. Between two azimuths the slope is linear; in range the last
/// ring before the target counts, so ground beyond a target never hides it.
/// </summary>
public sealed class HorizonMask : IHorizonMask
{
    /// <summary>One every half degree.</summary>
    public const int DefaultAzimuths = 720;

    private const double NodeSpacingMetres = 10_000;
    private const double LongestStepMetres = 1000;
    private const double ShortestStepMetres = 25;

    private readonly RangeRings _rings;
    private readonly double _antennaMetres;
    private readonly int _rays;
    private readonly double _azimuthsPerRadian;

    // Ray by ray: what nears the site stays on one ray and meets its neighbouring rings, which lie together in memory.
    private readonly float[] _slopes;

    private HorizonMask(RangeRings rings, double antennaMetres, int azimuths, Length maximumRange)
    {
        _rings = rings;
        _antennaMetres = antennaMetres;
        _rays = azimuths + 1;
        _azimuthsPerRadian = azimuths / (2 * Math.PI);
        _slopes = new float[rings.Count * _rays];
        MaximumRange = maximumRange;
    }

    /// <summary>How far terrain was looked at. A target farther off is judged by the terrain up to here.</summary>
    public Length MaximumRange { get; }

    /// <summary>Walks a ray over the ground for each azimuth.</summary>
    /// <param name="elevation">The ground.</param>
    /// <param name="antenna">Where the antenna's centre is: its height is that of the ground plus that of the mast.</param>
    /// <param name="maximumRange">How far to look, along the surface: above zero, up to 1,000 km.</param>
    /// <param name="azimuths">How many rays, evenly spread from north; at least four.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range or the number of azimuths is outside what is allowed.</exception>
    public static HorizonMask Build(
        IElevation elevation, Geodetic antenna, Length maximumRange, int azimuths = DefaultAzimuths)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(azimuths, 4);
        if (!(maximumRange.Kilometres > 0 && maximumRange.Kilometres <= 1000))
        {
            throw new ArgumentOutOfRangeException(nameof(maximumRange), maximumRange, "a range above 0 and up to 1000 km is needed");
        }

        var step = Math.Clamp(elevation.PostSpacing.Metres / 2, ShortestStepMetres, LongestStepMetres);
        var mask = new HorizonMask(new(step, maximumRange.Metres), antenna.Height.Metres, azimuths, maximumRange);
        mask.Fill(elevation, antenna);
        return mask;
    }

    public bool Sees(Azimuth azimuth, Length groundRange, Length targetHeight) =>
        targetHeight >= LowestVisibleHeight(azimuth, groundRange);

    /// <summary>The least height above the ellipsoid at which a target there is in sight; minus infinity nearer than the first ring.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Length LowestVisibleHeight(Azimuth azimuth, Length groundRange)
    {
        var ring = _rings.IndexOf(groundRange.Metres);
        if (ring == 0)
        {
            return Length.FromMetres(double.NegativeInfinity);
        }

        var place = azimuth.Radians * _azimuthsPerRadian;
        var left = Math.Min((int)place, _rays - 2);
        var cell = left * _rings.Count + ring;
        var slope = _slopes[cell] + (place - left) * (_slopes[cell + _rings.Count] - _slopes[cell]);
        return Length.FromMetres(RefractedEarth.HeightOnRay(_antennaMetres, groundRange.Metres, slope));
    }

    private void Fill(IElevation elevation, Geodetic antenna)
    {
        var ranges = new double[_rings.Count];
        var bulge = new double[_rings.Count];
        var horizon = RefractedEarth.HorizonRange(antenna.Height).Metres;
        for (var ring = 1; ring < ranges.Length; ring++)
        {
            ranges[ring] = _rings.RangeOf(ring);

            // The earth's own bulge is known in closed form; sampling would miss its crest by part of a step.
            bulge[ring] = RefractedEarth.Slope(_antennaMetres, Math.Min(ranges[ring], Math.Max(horizon, ranges[1])), 0);
        }

        for (var azimuth = 0; azimuth < _rays - 1; azimuth++)
        {
            var ray = new SurfaceRay(antenna.Latitude, antenna.Longitude, Azimuth.FromRadians(azimuth / _azimuthsPerRadian));
            March(elevation, ray, ranges, bulge, azimuth);
        }

        _slopes.AsSpan(0, _rings.Count).CopyTo(_slopes.AsSpan((_rays - 1) * _rings.Count));
    }

    /// <summary>Places are exact at nodes 10 km apart and linear between them, which is off by 2 m at most.</summary>
    private void March(IElevation elevation, SurfaceRay ray, double[] ranges, double[] bulge, int azimuth)
    {
        var steepest = double.NegativeInfinity;
        var (from, to) = (ray.At(0), ray.At(NodeSpacingMetres));
        var nodeMetres = 0.0;
        for (var ring = 1; ring < ranges.Length; ring++)
        {
            while (ranges[ring] > nodeMetres + NodeSpacingMetres)
            {
                nodeMetres += NodeSpacingMetres;
                (from, to) = (to, ray.At(nodeMetres + NodeSpacingMetres));
            }

            var share = (ranges[ring] - nodeMetres) / NodeSpacingMetres;
            var ground = elevation.HeightAt(
                Angle.FromRadians(from.Latitude + share * (to.Latitude - from.Latitude)),
                Angle.FromRadians(from.Longitude + share * (to.Longitude - from.Longitude)));
            var slope = RefractedEarth.Slope(_antennaMetres, ranges[ring], ground.Metres);
            steepest = Math.Max(steepest, Math.Max(slope, bulge[ring]));
            _slopes[azimuth * _rings.Count + ring] = (float)steepest;
        }
    }
}

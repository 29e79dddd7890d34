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

    /// <summary>That rise on a ray over land; room is made for more where there are.</summary>
    private const int LikelyRings = 64;

    private readonly RangeRings _rings;
    private readonly double _antennaMetres;
    private readonly int _rays;
    private readonly double _azimuthsPerRadian;

    // Ray by ray: what nears the site stays on one ray and meets its neighbouring rings, which lie together in memory. A ray
    // ends with the last ring at which it rises: behind that its slope stays, and most rays have met their horizon early.
    private readonly float[] _slopes;
    private readonly int[] _starts;

    private HorizonMask(Skyline skyline, Geodetic antenna, Length maximumRange)
    {
        _rings = skyline.RingsTo(maximumRange);
        _antennaMetres = antenna.Height.Metres;
        _rays = skyline.Azimuths + 1;
        _azimuthsPerRadian = skyline.Azimuths / (2 * Math.PI);
        MaximumRange = maximumRange;
        (_slopes, _starts) = Slopes(skyline, RefractedEarth.HorizonRange(antenna.Height).Metres);
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
        IElevation elevation, Geodetic antenna, Length maximumRange, int azimuths = DefaultAzimuths) =>
        Over(Skyline.Of(elevation, antenna, antenna.Height, antenna.Height, maximumRange, azimuths), antenna, maximumRange);

    /// <summary>The mask of an antenna over ground that is known already: the same, to the bit, as if the ground were walked for it alone.</summary>
    /// <param name="skyline">Of the antenna's place.</param>
    /// <param name="antenna">Where its centre is.</param>
    /// <param name="maximumRange">How far to look, up to the skyline's range.</param>
    /// <exception cref="ArgumentException">The skyline is of another place, of other heights or too short.</exception>
    public static HorizonMask Over(Skyline skyline, Geodetic antenna, Length maximumRange)
    {
        if (!skyline.Serves(antenna, maximumRange))
        {
            throw new ArgumentException($"{antenna} to {maximumRange.Kilometres:F0} km: another place, height or range than the skyline's; one of its own is needed", nameof(skyline));
        }

        return new(skyline, antenna, maximumRange);
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
        var (first, second) = (SlopeOn(left, ring), SlopeOn(left + 1, ring));
        var slope = first + (place - left) * (second - first);
        return Length.FromMetres(RefractedEarth.HeightOnRay(_antennaMetres, groundRange.Metres, slope));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float SlopeOn(int ray, int ring) => _slopes[Math.Min(_starts[ray] + ring, _starts[ray + 1] - 1)];

    private (float[] Slopes, int[] Starts) Slopes(Skyline skyline, double horizonMetres)
    {
        var sights = _rings.Sights();
        var earth = new double[_rings.Count];
        for (var ring = 1; ring < earth.Length; ring++)
        {
            // The earth's own bulge is known in closed form; sampling would miss its crest by part of a step.
            earth[ring] = RefractedEarth.Slope(_antennaMetres, Math.Min(sights[ring].RangeMetres, Math.Max(horizonMetres, sights[1].RangeMetres)), 0);
        }

        var slopes = new List<float>(_rays * LikelyRings);
        var starts = new int[_rays + 1];
        var ray = new float[_rings.Count];
        for (var azimuth = 0; azimuth < _rays; azimuth++)
        {
            Fill(ray, skyline.Ray(azimuth % skyline.Azimuths), sights, earth);
            slopes.AddRange(ray.AsSpan(0, 2 + ray.AsSpan(1).IndexOf(ray[^1])));
            starts[azimuth + 1] = slopes.Count;
        }

        return ([.. slopes], starts);
    }

    private void Fill(Span<float> ray, ReadOnlySpan<SkylinePoint> points, RingSight[] sights, double[] earth)
    {
        var (steepest, next) = (double.NegativeInfinity, 0);
        for (var ring = 1; ring < ray.Length; ring++)
        {
            if (next < points.Length && points[next].Ring == ring)
            {
                steepest = Math.Max(steepest, sights[ring].Slope(_antennaMetres, points[next++].HeightMetres));
            }

            steepest = Math.Max(steepest, earth[ring]);
            ray[ring] = (float)steepest;
        }
    }
}

namespace Parapet.Earth.Terrain;

/// <summary>
/// The ground around a place that can hide anything from an antenna over it, whatever the antenna's height between two: of
/// every ray only those points that stand above all ground before them from some height between. To walk the rays over the
/// ground is what a mask costs; from a skyline the masks of many antennas, as high as each draw of its mast has it, come
/// almost for nothing and to the same bits.
/// </summary>
public sealed class Skyline
{
    private const double NodeSpacingMetres = 10_000;
    private const double LongestStepMetres = 1000;
    private const double ShortestStepMetres = 25;

    /// <summary>
    /// A slope that another passes by less than this is kept, so that rounding decides nothing: it is a million times what
    /// rounding can do, and half a millimetre at 450 km.
    /// </summary>
    private const double Margin = 1e-9;

    private readonly (Angle Latitude, Angle Longitude) _place;
    private readonly double _lowestMetres;
    private readonly double _highestMetres;
    private readonly RangeRings _rings;
    private readonly SkylinePoint[] _points;
    private readonly int[] _ends;

    private Skyline(IElevation elevation, Geodetic place, Length lowest, Length highest, Length range, int azimuths)
    {
        (_place, _lowestMetres, _highestMetres, Range) = ((place.Latitude, place.Longitude), lowest.Metres, highest.Metres, range);
        _rings = new(Math.Clamp(elevation.PostSpacing.Metres / 2, ShortestStepMetres, LongestStepMetres), range.Metres);
        _ends = new int[azimuths];
        var sights = _rings.Sights();
        var flatRings = _rings.IndexOf(RefractedEarth.HorizonRange(lowest).Metres);
        var points = new List<SkylinePoint>();
        for (var azimuth = 0; azimuth < azimuths; azimuth++)
        {
            March(elevation, new(place.Latitude, place.Longitude, Azimuth.FromRadians(azimuth / (azimuths / (2 * Math.PI)))), sights, flatRings, points);
            _ends[azimuth] = points.Count;
        }

        _points = [.. points];
    }

    /// <summary>How far the ground was looked at.</summary>
    public Length Range { get; }

    /// <summary>Rays, evenly spread from north.</summary>
    public int Azimuths => _ends.Length;

    /// <summary>Points kept, of all rays.</summary>
    internal int Count => _points.Length;

    /// <summary>Walks a ray over the ground for each azimuth.</summary>
    /// <param name="elevation">The ground.</param>
    /// <param name="place">Where antennas stand; its height says nothing.</param>
    /// <param name="lowest">The least height of an antenna above the ellipsoid.</param>
    /// <param name="highest">The greatest.</param>
    /// <param name="range">How far to look, along the surface: above zero, up to 1,000 km.</param>
    /// <param name="azimuths">How many rays, evenly spread from north; at least four.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range or the number of azimuths is outside what is allowed, or the heights are not in order.</exception>
    public static Skyline Of(
        IElevation elevation, Geodetic place, Length lowest, Length highest, Length range, int azimuths = HorizonMask.DefaultAzimuths)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(azimuths, 4);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lowest.Metres, highest.Metres, nameof(lowest));
        if (!(range.Kilometres > 0 && range.Kilometres <= 1000))
        {
            throw new ArgumentOutOfRangeException(nameof(range), range, "a range above 0 and up to 1000 km is needed");
        }

        return new(elevation, place, lowest, highest, range, azimuths);
    }

    /// <summary>Whether it tells the mask of an antenna.</summary>
    public bool Serves(Geodetic antenna, Length range) =>
        (antenna.Latitude, antenna.Longitude) == _place && antenna.Height.Metres >= _lowestMetres && antenna.Height.Metres <= _highestMetres && range <= Range;

    /// <summary>Rings out to a range of which masks are made: the nearer ones are the same for every range.</summary>
    internal RangeRings RingsTo(Length range) => _rings.To(range.Metres);

    /// <summary>The points of a ray that an antenna may meet, outwards.</summary>
    internal ReadOnlySpan<SkylinePoint> Ray(int azimuth)
    {
        var begin = azimuth == 0 ? 0 : _ends[azimuth - 1];
        return _points.AsSpan(begin, _ends[azimuth] - begin);
    }

    /// <summary>Places are exact at nodes 10 km apart and linear between them, which is off by 2 m at most.</summary>
    /// <param name="flatRings">Rings before the horizon of the lowest antenna: there the smooth earth, which every mask has, hides as much as ground at its level.</param>
    private void March(IElevation elevation, SurfaceRay ray, RingSight[] sights, int flatRings, List<SkylinePoint> points)
    {
        var (from, to) = (ray.At(0), ray.At(NodeSpacingMetres));
        var nodeMetres = 0.0;
        var (best, bestOfLowest, bestOfHighest) = (double.NegativeInfinity, double.NegativeInfinity, double.NegativeInfinity);
        for (var ring = 1; ring < sights.Length; ring++)
        {
            ref readonly var sight = ref sights[ring];
            while (sight.RangeMetres > nodeMetres + NodeSpacingMetres)
            {
                nodeMetres += NodeSpacingMetres;
                (from, to) = (to, ray.At(nodeMetres + NodeSpacingMetres));
            }

            var share = (sight.RangeMetres - nodeMetres) / NodeSpacingMetres;
            var ground = elevation.HeightAt(
                Angle.FromRadians(from.Latitude + share * (to.Latitude - from.Latitude)),
                Angle.FromRadians(from.Longitude + share * (to.Longitude - from.Longitude))).Metres;
            var (ofLowest, ofHighest) = (sight.Slope(_lowestMetres, ground), sight.Slope(_highestMetres, ground));

            // Seen from any height, a slope is linear in that height: one that is passed from both ends is passed between.
            var isPassed = ofLowest + Margin <= bestOfLowest && ofHighest + Margin <= bestOfHighest;
            if (!isPassed && !(ground <= 0 && ring <= flatRings))
            {
                points.Add(new(ring, ground));
            }

            if (ofLowest + ofHighest > best)
            {
                (best, bestOfLowest, bestOfHighest) = (ofLowest + ofHighest, ofLowest, ofHighest);
            }
        }
    }
}

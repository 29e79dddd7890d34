namespace Parapet.Earth.Terrain.Viewsheds;

/// <summary>
/// The relief around a site as a square grid of posts on the plane in which distance and azimuth from the site are true
/// (azimuthal equidistant), so that every line of sight from the site is a straight line of the grid. Rows run from
/// north to south, columns from west to east; the site stands on the middle post.
/// </summary>
public sealed class SiteRelief
{
    /// <summary>The most posts from the site to the edge.</summary>
    public const int MostRadiusPosts = 8000;

    private const int NodePosts = 32;

    // Nearer than this to a pole, longitude is no longer close to linear between nodes.
    private const double PolarRadians = 80 * Math.PI / 180;

    private readonly float[] _heightsMetres;
    private readonly int _hollowPosts;

    private SiteRelief(Angle latitude, Angle longitude, int radiusPosts, Length postSpacing, float[] heightsMetres, int hollowPosts = 0)
    {
        _hollowPosts = hollowPosts;
        Latitude = latitude;
        Longitude = longitude;
        RadiusPosts = radiusPosts;
        PostSpacing = postSpacing;
        _heightsMetres = heightsMetres;
    }

    public Angle Latitude { get; }

    public Angle Longitude { get; }

    /// <summary>Posts from the site to the edge, the site's own not counted.</summary>
    public int RadiusPosts { get; }

    /// <summary>Posts in a row and rows in the grid: 2 <see cref="RadiusPosts"/> + 1.</summary>
    public int Side => 2 * RadiusPosts + 1;

    public Length PostSpacing { get; }

    /// <summary>From the site to the edge along a row or a column.</summary>
    public Length Radius => PostSpacing * RadiusPosts;

    internal float[] Heights => _heightsMetres;

    /// <summary>Heights above the ellipsoid in metres, row by row from the north-west.</summary>
    public ReadOnlySpan<float> HeightsMetres => _heightsMetres;

    public Length HeightAtSite => Length.FromMetres(_heightsMetres[RadiusPosts * Side + RadiusPosts]);

    /// <summary>Takes a grid of heights as it is.</summary>
    /// <param name="heightsMetres">Side by side posts, all finite; kept, not copied.</param>
    /// <exception cref="ArgumentException">The heights are not the square of an odd number of at least 3, or not finite.</exception>
    public static SiteRelief Of(Angle latitude, Angle longitude, Length postSpacing, float[] heightsMetres)
    {
        var side = (int)Math.Round(Math.Sqrt(heightsMetres.Length));
        if (side * side != heightsMetres.Length || side % 2 == 0 || side < 3 || side > 2 * MostRadiusPosts + 1)
        {
            throw new ArgumentException($"{heightsMetres.Length} heights are no square grid with a middle post", nameof(heightsMetres));
        }

        return heightsMetres.All(float.IsFinite)
            ? new(latitude, longitude, side / 2, postSpacing, heightsMetres)
            : throw new ArgumentException("every height must be a finite number", nameof(heightsMetres));
    }

    /// <summary>Samples the ground around a site.</summary>
    /// <param name="radius">To the edge; up to <see cref="MostRadiusPosts"/> posts and 1,000 km.</param>
    /// <param name="threads">How many to sample with; the result does not depend on it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The radius or the spacing is outside what is allowed.</exception>
    public static SiteRelief Around(IElevation elevation, Angle latitude, Angle longitude, Length radius, Length postSpacing, int threads = 1) =>
        Around(elevation, latitude, longitude, radius, postSpacing, 0, threads);

    /// <param name="hollowPosts">Posts nearer than this to the site, along rows and columns, may be left at zero.</param>
    internal static SiteRelief Around(
        IElevation elevation, Angle latitude, Angle longitude, Length radius, Length postSpacing, int hollowPosts, int threads)
    {
        if (!(postSpacing.Metres > 0 && radius.Kilometres <= 1000 && radius >= postSpacing))
        {
            throw new ArgumentOutOfRangeException(nameof(radius), radius, "a radius from one post spacing to 1000 km is needed");
        }

        var posts = (int)Math.Ceiling(radius / postSpacing);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(posts, MostRadiusPosts, nameof(radius));
        var relief = new SiteRelief(latitude, longitude, posts, postSpacing, new float[(2 * posts + 1) * (2 * posts + 1)], hollowPosts);
        var bands = (relief.Side + NodePosts - 1) / NodePosts;
        Parallel.For(0, bands, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) }, band => relief.Sample(elevation, band * NodePosts));
        return relief;
    }

    /// <summary>One band of rows: places are exact at nodes and bilinear between them, which is off by some decimetres.</summary>
    private void Sample(IElevation elevation, int top)
    {
        var rows = Math.Min(NodePosts, Side - top);
        var polar = Math.Abs(Latitude.Radians) + Radius.Metres / RefractedEarth.MeanRadiusMetres > PolarRadians;
        var step = polar ? 1 : NodePosts;
        for (var row = 0; row < rows; row += step)
        {
            var (west, southWest) = (PlaceOf(top + row, 0), PlaceOf(top + row + step, 0));
            for (var left = 0; left < Side; left += step)
            {
                var (east, southEast) = (PlaceOf(top + row, left + step), PlaceOf(top + row + step, left + step));
                if (!IsHollow(top + row, left, step))
                {
                    Fill(elevation, (top + row, left, step), (west, east, southWest, southEast));
                }

                (west, southWest) = (east, southEast);
            }
        }
    }

    private void Fill(IElevation elevation, (int Top, int Left, int Step) block, (Place NorthWest, Place NorthEast, Place SouthWest, Place SouthEast) corners)
    {
        var lastRow = Math.Min(block.Step, Side - block.Top);
        var lastColumn = Math.Min(block.Step, Side - block.Left);
        for (var row = 0; row < lastRow; row++)
        {
            var down = (double)row / block.Step;
            var from = Place.Between(corners.NorthWest, corners.SouthWest, down);
            var to = Place.Between(corners.NorthEast, corners.SouthEast, down);
            var line = _heightsMetres.AsSpan((block.Top + row) * Side + block.Left, lastColumn);
            for (var column = 0; column < lastColumn; column++)
            {
                var place = Place.Between(from, to, (double)column / block.Step);
                line[column] = (float)elevation.HeightAt(Angle.FromRadians(place.Latitude), Angle.FromRadians(place.Longitude)).Metres;
            }
        }
    }

    private bool IsHollow(int row, int column, int step)
    {
        var (north, south, west, east) = (row - RadiusPosts, row + step - RadiusPosts, column - RadiusPosts, column + step - RadiusPosts);
        return Math.Max(Math.Max(-north, south), Math.Max(-west, east)) < _hollowPosts;
    }

    private Place PlaceOf(int row, int column)
    {
        var (east, north) = (column - RadiusPosts, RadiusPosts - row);
        var ray = new SurfaceRay(Latitude, Longitude, Azimuth.Of(east, north));
        var (latitude, longitude) = ray.At(Math.Sqrt((double)east * east + (double)north * north) * PostSpacing.Metres);
        return new(latitude, longitude);
    }

    private readonly record struct Place(double Latitude, double Longitude)
    {
        public static Place Between(in Place from, in Place to, double share) =>
            new(from.Latitude + share * (to.Latitude - from.Latitude), from.Longitude + share * (to.Longitude - from.Longitude));
    }
}

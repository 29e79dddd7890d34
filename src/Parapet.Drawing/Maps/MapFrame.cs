using Parapet.Drawing.Vector;
using Parapet.Earth.Ellipsoid;

namespace Parapet.Drawing.Maps;

/// <summary>What part of the earth a map shows, and where its places fall on the drawing.</summary>
internal sealed class MapFrame
{
    /// <summary>Beside places without names, as a share of their extent.</summary>
    public const double LeastMargin = 0.04;

    private const double MarginForNames = 0.3;
    private const double LeastRoom = 1.5 * (Math.PI / 180);
    private const double EarthRadiusKilometres = 6371;
    private const double NearestPixels = 0.7;
    private const int MiddlingPasses = 3;
    private const double LandReach = 1.5;
    private readonly StereographicProjection _projection;
    private readonly double _left;
    private readonly double _top;
    private readonly double _scale;

    private MapFrame(StereographicProjection projection, double halfWidth, double halfHeight, double width, double highest)
    {
        _projection = projection;
        _scale = Math.Min(width / (2 * halfWidth), highest / (2 * halfHeight));
        (Width, Height) = (width, 2 * halfHeight * _scale);
        (_left, _top) = (-0.5 * width / _scale, halfHeight);
    }

    /// <summary>Of the drawing, pixels.</summary>
    public double Width { get; }

    /// <summary>Of the drawing, pixels.</summary>
    public double Height { get; }

    /// <summary>Near enough everywhere: the projection keeps shapes, and the part shown is small.</summary>
    public double PixelsPerKilometre => _scale / EarthRadiusKilometres;

    /// <summary>The place in the middle of the drawing, at height zero.</summary>
    public Geodetic Middle => _projection.Middle;

    /// <summary>From the middle to the corners, along the surface.</summary>
    public Length Radius => Length.FromKilometres(StereographicProjection.AngleAt(CornerRadius).Radians * EarthRadiusKilometres);

    private double CornerRadius => Math.Sqrt(_left * _left + _top * _top);

    /// <summary>Around places anywhere on earth, with room beside them.</summary>
    /// <param name="core">At least one place.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="highest">In pixels; the drawing may be lower.</param>
    /// <param name="margin">On each side, as a share of their extent.</param>
    public static MapFrame Around(IReadOnlyCollection<Geodetic> core, double width, double highest, double margin = MarginForNames)
    {
        var projection = new StereographicProjection(MeanOf(core));
        var (halfWidth, halfHeight) = (0.0, 0.0);
        for (var pass = 0; pass < MiddlingPasses; pass++)
        {
            var points = core.Select(place => projection.Project(place.Longitude.Degrees, place.Latitude.Degrees)).ToArray();
            var (west, east) = (points.Min(point => point.X), points.Max(point => point.X));
            var (south, north) = (points.Min(point => point.Y), points.Max(point => point.Y));
            projection = new(projection.PlaceAt((west + east) / 2, (south + north) / 2));
            (halfWidth, halfHeight) = (HalfWith(east - west, margin), HalfWith(north - south, margin));
        }

        return new(projection, halfWidth, halfHeight, width, highest);
    }

    private static double HalfWith(double extent, double margin) => extent / 2 + Math.Max(margin * extent, LeastRoom);

    /// <summary>The place under the mean of places; the first of them where they lie around the earth.</summary>
    private static Geodetic MeanOf(IReadOnlyCollection<Geodetic> places)
    {
        var sum = places.Aggregate(new Vector<Ecef>(0, 0, 0), (total, place) => total + (Wgs84.ToEcef(place) - default(Position<Ecef>)));
        return sum.Norm / places.Count < 0.1 * Wgs84.SemiMajorAxisMetres ? places.First() : Wgs84.ToGeodetic(default(Position<Ecef>) + sum / places.Count);
    }

    /// <summary>Where a place falls, in pixels from the top left; its height plays no part.</summary>
    public (double X, double Y) this[Geodetic place] => At(place.Longitude.Degrees, place.Latitude.Degrees);

    /// <summary>A path through places; points that fall together on the drawing are left out.</summary>
    public Markup Path(IEnumerable<Geodetic> places, bool isClosed) =>
        SvgPath.Of(Apart(places.Select(place => At(place.Longitude.Degrees, place.Latitude.Degrees))), isClosed);

    /// <summary>A closed path about all the land of a backdrop that may be seen.</summary>
    public Markup Land(MapBackdrop backdrop) => Markup.Join(LandOutline.Within(backdrop, _projection, LandReach * CornerRadius)
        .Select(ring => SvgPath.Of(Apart(ring.Select(Drawn)), isClosed: true)));

    private static IEnumerable<(double X, double Y)> Apart(IEnumerable<(double X, double Y)> points)
    {
        (double X, double Y) last = (double.NaN, double.NaN);
        foreach (var point in points)
        {
            if (!(Math.Abs(point.X - last.X) < NearestPixels && Math.Abs(point.Y - last.Y) < NearestPixels))
            {
                yield return point;
                last = point;
            }
        }
    }

    private (double X, double Y) At(double longitude, double latitude) => Drawn(_projection.Project(longitude, latitude));

    private (double X, double Y) Drawn((double X, double Y) point) => ((point.X - _left) * _scale, (_top - point.Y) * _scale);
}

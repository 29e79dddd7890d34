using Parapet.Earth.Ellipsoid;

namespace Parapet.Drawing.Maps;

/// <summary>The plane that a map is drawn on: distances and azimuths from its middle are true. Pixels count from the north-western corner.</summary>
public sealed class AzimuthalPlane
{
    private const double Margin = 1.04;
    private const int NodePixels = 20;

    private readonly Geodetic _middle;
    private readonly int _nodes;
    private readonly Lazy<Position<Ecef>[]> _nodePlaces;

    /// <summary>A plane that holds circles on the earth, with a little room.</summary>
    /// <param name="circles">Middles and radii along the surface; at least one.</param>
    /// <param name="pixels">Along a side of the square map.</param>
    public AzimuthalPlane(IReadOnlyList<(Geodetic Middle, Length Radius)> circles, int pixels)
    {
        var sum = circles.Aggregate(new Vector<Ecef>(0, 0, 0), (total, circle) => total + (Wgs84.ToEcef(circle.Middle) - default(Position<Ecef>)));
        _middle = Wgs84.ToGeodetic(default(Position<Ecef>) + sum / circles.Count) with { Height = Length.Zero };
        var half = circles.Max(circle => Geodesic.Inverse(_middle, circle.Middle).Distance.Metres + circle.Radius.Metres);
        Pixels = pixels;
        PixelSize = Length.FromMetres(2 * half * Margin / pixels);
        _nodes = pixels / NodePixels + 2;
        _nodePlaces = new(() => [.. Enumerable.Range(0, _nodes * _nodes).Select(i => NodePlace(i % _nodes * NodePixels, i / _nodes * NodePixels))]);
    }

    /// <summary>Along a side of the square.</summary>
    public int Pixels { get; }

    /// <summary>Of one pixel on the ground at the middle.</summary>
    public Length PixelSize { get; }

    /// <summary>The place under a point in pixels from the north-western corner.</summary>
    public (Angle Latitude, Angle Longitude) PlaceOf(double x, double y)
    {
        var (east, north) = (x - Pixels / 2.0, Pixels / 2.0 - y);
        var place = Geodesic.Direct(_middle, Azimuth.Of(east, north), PixelSize * Math.Sqrt(east * east + north * north)).Place;
        return (place.Latitude, place.Longitude);
    }

    /// <summary>The place under the middle of a pixel: exact at nodes and linear in space between them, within a hundredth of a pixel.</summary>
    public (Angle Latitude, Angle Longitude) PlaceUnder(int row, int column)
    {
        var (left, top) = (column / NodePixels, row / NodePixels);
        var (across, down) = ((column + 0.5) / NodePixels - left, (row + 0.5) / NodePixels - top);
        var nodes = _nodePlaces.Value.AsSpan(top * _nodes + left);
        var north = nodes[0] + across * (nodes[1] - nodes[0]);
        var south = nodes[_nodes] + across * (nodes[_nodes + 1] - nodes[_nodes]);
        var place = Wgs84.ToGeodetic(north + down * (south - north));
        return (place.Latitude, place.Longitude);
    }

    /// <summary>Where a place falls, in pixels from the north-western corner; its height plays no part.</summary>
    public (double X, double Y) PixelOf(Geodetic place)
    {
        var leg = Geodesic.Inverse(_middle, place with { Height = Length.Zero });
        var (sin, cos) = Math.SinCos(leg.Departure.Radians);
        var pixels = leg.Distance / PixelSize;
        return (Pixels / 2.0 + pixels * sin, Pixels / 2.0 - pixels * cos);
    }

    private Position<Ecef> NodePlace(int x, int y)
    {
        var (latitude, longitude) = PlaceOf(x, y);
        return Wgs84.ToEcef(new(latitude, longitude, Length.Zero));
    }
}

using System.Globalization;
using System.Text;
using Parapet.Campaigns.Results;

namespace Parapet.Studies.Report;

/// <summary>What part of the earth a map shows, and where its places fall on the drawing.</summary>
internal sealed class MapFrame
{
    private const double Margin = 0.3;
    private const double LeastRoomDegrees = 1.5;
    private const double EarthRadiusKilometres = 6371;
    private const double NearestPixels = 0.7;
    private readonly ConicProjection _projection;
    private readonly double _left;
    private readonly double _top;
    private readonly double _scale;

    private MapFrame(double west, double south, double east, double north, double width, double highest)
    {
        _projection = new(west, south, east, north);
        var edge = Enumerable.Range(0, 33).SelectMany(step => new[]
        {
            _projection.Project(west + (east - west) * step / 32, south), _projection.Project(west + (east - west) * step / 32, north),
        }).ToArray();
        var (right, bottom) = (edge.Max(point => point.X), edge.Max(point => point.Y));
        (_left, _top) = (edge.Min(point => point.X), edge.Min(point => point.Y));
        _scale = Math.Min(width / (right - _left), highest / (bottom - _top));
        _left -= 0.5 * (width / _scale - (right - _left));
        (Width, Height) = (width, (bottom - _top) * _scale);
    }

    public double Width { get; }

    public double Height { get; }

    public double PixelsPerKilometre => _scale / EarthRadiusKilometres;

    /// <summary>Around the sites and what they defend, with room for the ways in, inside what the backdrop covers.</summary>
    public static MapFrame Around(ReplicationStory story, MapBackdrop backdrop, double width, double highest)
    {
        var core = story.Sites.Select(site => site.Place).Concat(story.Assets.Select(asset => asset.Place)).ToArray();
        var (west, east) = Ends(place => place.Longitude.Degrees, backdrop.Frame[0], backdrop.Frame[2]);
        var (south, north) = Ends(place => place.Latitude.Degrees, backdrop.Frame[1], backdrop.Frame[3]);
        return new(west, south, east, north, width, highest);

        (double Low, double High) Ends(Func<Geodetic, double> coordinate, double least, double most)
        {
            var (low, high) = (core.Min(coordinate), core.Max(coordinate));
            var room = Math.Max(Margin * (high - low), LeastRoomDegrees);
            return (Math.Max(low - room, least), Math.Min(high + room, most));
        }
    }

    public (double X, double Y) this[Geodetic place] => At(place.Longitude.Degrees, place.Latitude.Degrees);

    /// <summary>A path through places; points that fall together on the drawing are left out.</summary>
    public Markup Path(IEnumerable<Geodetic> places, bool isClosed) =>
        Path(places.Select(place => (place.Longitude.Degrees, place.Latitude.Degrees)), isClosed);

    /// <summary>As above, from (longitude, latitude) in degrees, flat.</summary>
    public Markup Path(IReadOnlyList<double> flat, bool isClosed) =>
        Path(Enumerable.Range(0, flat.Count / 2).Select(index => (flat[2 * index], flat[2 * index + 1])), isClosed);

    private Markup Path(IEnumerable<(double Longitude, double Latitude)> points, bool isClosed)
    {
        var text = new StringBuilder();
        (double X, double Y) last = (double.NaN, double.NaN);
        foreach (var (longitude, latitude) in points)
        {
            var point = At(longitude, latitude);
            if (Math.Abs(point.X - last.X) < NearestPixels && Math.Abs(point.Y - last.Y) < NearestPixels)
            {
                continue;
            }

            text.Append(CultureInfo.InvariantCulture, $"{(text.Length == 0 ? 'M' : 'L')}{point.X:0.#} {point.Y:0.#}");
            last = point;
        }

        return new(text.Append(isClosed ? "Z" : "").ToString());
    }

    private (double X, double Y) At(double longitude, double latitude)
    {
        var (x, y) = _projection.Project(longitude, latitude);
        return ((x - _left) * _scale, (y - _top) * _scale);
    }
}

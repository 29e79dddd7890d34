using System.Collections.Immutable;
using Parapet.Drawing.Maps;

namespace Parapet.Drawing.GeoJson;

/// <summary>A ring on the earth whose longitudes run on from corner to corner, also across the antimeridian and around a pole.</summary>
/// <param name="Corners">In degrees, the first not repeated.</param>
/// <param name="Turns">How often it goes around the earth eastwards: 0, or 1 or -1 about a pole.</param>
internal sealed record EarthRing(ImmutableArray<(double Longitude, double Latitude)> Corners, int Turns)
{
    private const double LongestStepDegrees = 5;
    private const int MostHalvings = 16;

    /// <summary>Whether it lies wholly where GeoJSON wants longitudes, about no pole.</summary>
    public bool IsPlain => Turns == 0 && Corners.All(corner => Math.Abs(corner.Longitude) <= 180);

    /// <summary>A ring of a plane; sides that change longitude much, as near a pole, are given corners between.</summary>
    public static EarthRing Of(ImmutableArray<PlanePoint> ring, Func<PlanePoint, Geodetic> placeAt)
    {
        var corners = ImmutableArray.CreateBuilder<(double, double)>();
        var before = Degrees(placeAt(ring[0]));
        var start = before.Longitude;
        corners.Add(before);
        for (var i = 0; i < ring.Length; i++)
        {
            before = Follow(ring[i], ring[(i + 1) % ring.Length], before, MostHalvings);
        }

        // The last corner is the first again.
        corners.RemoveAt(corners.Count - 1);
        return new(corners.DrainToImmutable(), (int)Math.Round((before.Longitude - start) / 360));

        (double Longitude, double Latitude) Follow(PlanePoint from, PlanePoint to, (double Longitude, double Latitude) last, int halvings)
        {
            var next = Degrees(placeAt(to));
            var east = Math.IEEERemainder(next.Longitude - last.Longitude, 360);
            if (Math.Abs(east) > LongestStepDegrees && halvings > 0)
            {
                PlanePoint middle = new((from.EastMetres + to.EastMetres) / 2, (from.NorthMetres + to.NorthMetres) / 2);
                return Follow(middle, to, Follow(from, middle, last, halvings - 1), halvings - 1);
            }

            // Unchanged where the longitude does not run over, so that no digit moves.
            next.Longitude += 360 * Math.Round((last.Longitude + east - next.Longitude) / 360);
            corners.Add(next);
            return next;
        }
    }

    /// <summary>
    /// A closed outline on the plane of longitude and latitude; about a pole, one that runs through a turn of the earth and
    /// closes along the pole. It begins where the ring is nearest to the pole: no part of it lies beyond.
    /// </summary>
    /// <param name="isHole">Whether the ring runs clockwise about what it holds.</param>
    public IReadOnlyList<(double Longitude, double Latitude)> Outline(bool isHole)
    {
        if (Turns == 0)
        {
            return Corners;
        }

        var pole = Turns > 0 == isHole ? -90 : 90;
        var nearest = Corners.IndexOf(Corners.MinBy(corner => Math.Abs(pole - corner.Latitude)));
        var start = Corners[nearest];
        var end = start.Longitude + 360 * Turns;
        return
        [
            .. Corners[nearest..], .. Corners[..nearest].Select(corner => (corner.Longitude + 360 * Turns, corner.Latitude)),
            (end, start.Latitude), (end, pole), (start.Longitude, pole),
        ];
    }

    private static (double Longitude, double Latitude) Degrees(Geodetic place) => (place.Longitude.Degrees, place.Latitude.Degrees);
}

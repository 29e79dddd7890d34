using System.Collections.Immutable;

namespace Parapet.Flight.Footprints;

/// <summary>
/// The impact points that a launcher can defend, in a plane of equal areas about it. Rings close by themselves; those
/// around defended ground run counter-clockwise, those around holes clockwise.
/// </summary>
public sealed class Footprint(ImmutableArray<ImmutableArray<FootprintPoint>> rings)
{
    /// <summary>Corners in metres east and north of the launcher; the last is joined to the first.</summary>
    public ImmutableArray<ImmutableArray<FootprintPoint>> Rings { get; } = rings;

    public Area Area => Area.FromSquareMetres(Rings.Sum(static ring => Moments(ring).Area));

    /// <summary>The middle of the area; the launcher itself where there is none.</summary>
    public FootprintPoint Centroid
    {
        get
        {
            var (area, x, y) = Rings.Select(Moments).Aggregate((0.0, 0.0, 0.0), static (sum, ring) => (sum.Item1 + ring.Area, sum.Item2 + ring.X, sum.Item3 + ring.Y));
            return area > 0 ? new(x / area, y / area) : default;
        }
    }

    /// <summary>Area and its first moments, by Green's theorem.</summary>
    private static (double Area, double X, double Y) Moments(ImmutableArray<FootprintPoint> ring)
    {
        var (area, x, y) = (0.0, 0.0, 0.0);
        for (var i = 0; i < ring.Length; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Length]);
            var cross = a.EastMetres * b.NorthMetres - b.EastMetres * a.NorthMetres;
            area += cross / 2;
            x += cross * (a.EastMetres + b.EastMetres) / 6;
            y += cross * (a.NorthMetres + b.NorthMetres) / 6;
        }

        return (area, x, y);
    }
}

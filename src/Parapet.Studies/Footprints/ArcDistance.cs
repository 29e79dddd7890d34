using Parapet.Earth.Ellipsoid;

namespace Parapet.Studies.Footprints;

/// <summary>How far a place is from a way along a great circle, on a sphere of the Earth's mean radius.</summary>
internal static class ArcDistance
{
    private const double RadiusMetres = 6_371_007;

    /// <param name="place">Whose distance is asked.</param>
    /// <param name="from">One end of the way.</param>
    /// <param name="to">The other, less than half around the Earth away.</param>
    public static double Metres(Geodetic place, Geodetic from, Geodetic to)
    {
        var (p, a, b) = (Direction(place), Direction(from), Direction(to));
        var axis = a.Cross(b);
        var length = axis.Norm;
        if (length == 0 || p.Dot(axis.Cross(a)) < 0 || p.Dot(b.Cross(axis)) < 0)
        {
            return RadiusMetres * Math.Min(Angle(p, a), Angle(p, b));
        }

        return RadiusMetres * Math.Abs(Math.Asin(Math.Clamp(p.Dot(axis) / length, -1, 1)));
    }

    private static double Angle(Vector<Ecef> one, Vector<Ecef> other) => Math.Atan2(one.Cross(other).Norm, one.Dot(other));

    private static Vector<Ecef> Direction(Geodetic place)
    {
        var vector = Wgs84.ToEcef(place).FromOrigin;
        return vector / vector.Norm;
    }
}

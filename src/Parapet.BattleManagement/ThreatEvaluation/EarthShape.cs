using System.Runtime.Intrinsics;
using Parapet.Earth.Ellipsoid;

namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>
/// Distances and heights from directions at the Earth's centre, cheap enough for every sample of every path: ground
/// ranges within 0.4 % and heights within 30 m of the ellipsoid's up to 1,000 km.
/// </summary>
internal static class EarthShape
{
    /// <summary>A sphere of WGS 84's volume.</summary>
    public const double RadiusMetres = 6_371_001;

    public const double GravityMetresPerSecondSquared = 9.6;

    public static Vector<Ecef> Direction(Position<Ecef> position) => position.FromOrigin.Normalized();

    public static double HeightMetres(Position<Ecef> position)
    {
        var radius = position.FromOrigin.Norm;
        return radius - SurfaceRadius(position.Z / radius);
    }

    /// <summary>Of four places at once, one in each lane, to the same bits.</summary>
    /// <param name="radiiMetres">From the Earth's centre.</param>
    /// <param name="sines">Of the geocentric latitudes.</param>
    public static Vector256<double> HeightsMetres(Vector256<double> radiiMetres, Vector256<double> sines)
    {
        const double F = Wgs84.Flattening;
        var one = Vector256<double>.One;
        var squares = sines * sines;
        return radiiMetres - Wgs84.SemiMajorAxisMetres * (one - F * squares * (one + 1.5 * F * (one - squares)));
    }

    /// <param name="radiusMetres">From the Earth's centre.</param>
    /// <param name="direction">From there, of unit length.</param>
    public static double HeightMetres(double radiusMetres, in Vector<Ecef> direction) => radiusMetres - SurfaceRadius(direction.Z);

    public static Position<Ecef> Place(Vector<Ecef> direction, double heightMetres)
    {
        var radius = SurfaceRadius(direction.Z) + heightMetres;
        return new(direction.X * radius, direction.Y * radius, direction.Z * radius);
    }

    /// <summary>The arc between two directions, in metres on the sphere; from the chord, exact to 1e-4 below 2,000 km.</summary>
    public static double GroundRange(in Vector<Ecef> a, in Vector<Ecef> b) => GroundRange((a - b).NormSquared);

    /// <param name="chordSquared">The squared length of the difference between two directions.</param>
    public static double GroundRange(double chordSquared) =>
        RadiusMetres * Math.Sqrt(chordSquared) * (1 + chordSquared * (1 / 24.0 + chordSquared * (3 / 640.0)));

    /// <summary>The horizontal direction of a velocity, of unit length, and its horizontal speed in m/s.</summary>
    public static Vector<Ecef> Course(Velocity<Ecef> velocity, Vector<Ecef> up, out double speed)
    {
        var climb = velocity.Along(up);
        var level = new Vector<Ecef>(velocity.X - climb * up.X, velocity.Y - climb * up.Y, velocity.Z - climb * up.Z);
        speed = level.Norm;
        return speed > 1e-6 ? level / speed : new Vector<Ecef>(-up.Y, up.X, 0).Normalized();
    }

    /// <summary>From the centre to the ellipsoid, by the sine of geocentric latitude, to second order in the flattening.</summary>
    private static double SurfaceRadius(double sine)
    {
        const double F = Wgs84.Flattening;
        var square = sine * sine;
        return Wgs84.SemiMajorAxisMetres * (1 - F * square * (1 + 1.5 * F * (1 - square)));
    }
}

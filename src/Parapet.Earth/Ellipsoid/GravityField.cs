using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Parapet.Earth.Ellipsoid;

/// <summary>
/// Gravity as a flying body feels it in the Earth-fixed frame: the central and the second zonal term of the potential
/// [Vallado2013, sec. 8.6.1], and the centrifugal and Coriolis terms of a frame that turns eastward about the z axis.
/// </summary>
/// <param name="GravitationalParameter">GM in m3/s2, positive.</param>
/// <param name="SecondZonal">J2, without unit; zero for a sphere.</param>
/// <param name="ReferenceRadiusMetres">The radius that J2 is stated for.</param>
/// <param name="RotationRateRadiansPerSecond">Of the frame; zero for an inertial one.</param>
public readonly record struct GravityField(
    double GravitationalParameter,
    double SecondZonal,
    double ReferenceRadiusMetres,
    double RotationRateRadiansPerSecond)
{
    /// <summary>J2 of EGM96 [Lemoine1998], to which <see cref="SecondZonalRadiusMetres"/> belongs.</summary>
    public const double EarthSecondZonal = 1.08262668e-3;

    /// <summary>The reference radius to which J2 belongs, not the ellipsoid's.</summary>
    public const double SecondZonalRadiusMetres = 6378136.3;

    /// <summary>The turning Earth, with its oblateness: what the simulation flies in.</summary>
    public static GravityField Wgs84Rotating { get; } = new(
        Wgs84.GravitationalParameter, EarthSecondZonal, SecondZonalRadiusMetres, Wgs84.RotationRateRadiansPerSecond);

    /// <summary>A point mass in a frame at rest, for comparison with Kepler's closed forms.</summary>
    public static GravityField SphericalAtRest { get; } = new(
        Wgs84.GravitationalParameter, 0, SecondZonalRadiusMetres, 0);

    /// <summary>
    /// The acceleration of a body free of other forces, in m/s2 along the Earth-fixed axes.
    /// <paramref name="velocity"/> is relative to the turning frame. Not a number at the Earth's centre.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<Ecef> Acceleration(in Position<Ecef> position, in Velocity<Ecef> velocity)
    {
        var radiusSquared = position.X * position.X + position.Y * position.Y + position.Z * position.Z;
        var inverseSquared = 1 / radiusSquared;
        var central = GravitationalParameter * inverseSquared * Math.Sqrt(inverseSquared);
        var oblateness = 1.5 * SecondZonal * ReferenceRadiusMetres * ReferenceRadiusMetres * inverseSquared;
        var polar = 5 * position.Z * position.Z * inverseSquared;
        var spin = RotationRateRadiansPerSecond;
        var equatorial = spin * spin - central * (1 + oblateness * (1 - polar));
        return new(
            equatorial * position.X + 2 * spin * velocity.Y,
            equatorial * position.Y - 2 * spin * velocity.X,
            -central * (1 + oblateness * (3 - polar)) * position.Z);
    }

    /// <summary>The acceleration of four bodies at once, one in each lane, to the same bits as <see cref="Acceleration(in Position{Ecef}, in Velocity{Ecef})"/>.</summary>
    /// <param name="x">Of the places, in m; <paramref name="velocityX"/> of the velocities, in m/s.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector256<double> X, Vector256<double> Y, Vector256<double> Z) Acceleration(
        Vector256<double> x, Vector256<double> y, Vector256<double> z, Vector256<double> velocityX, Vector256<double> velocityY)
    {
        var one = Vector256<double>.One;
        var inverseSquared = one / (x * x + y * y + z * z);
        var central = GravitationalParameter * inverseSquared * Vector256.Sqrt(inverseSquared);
        var oblateness = 1.5 * SecondZonal * ReferenceRadiusMetres * ReferenceRadiusMetres * inverseSquared;
        var polar = 5 * z * z * inverseSquared;
        var spin = RotationRateRadiansPerSecond;
        var equatorial = Vector256.Create(spin * spin) - central * (one + oblateness * (one - polar));
        return (
            equatorial * x + 2 * spin * velocityY,
            equatorial * y - 2 * spin * velocityX,
            -central * (one + oblateness * (Vector256.Create(3.0) - polar)) * z);
    }

    /// <summary>
    /// Energy per mass in the turning frame, in J/kg: kinetic, plus the potential of gravity and of the centrifugal
    /// term. A coasting body keeps it, whatever its path [Vallado2013, sec. 1.3].
    /// </summary>
    public double JacobiIntegral(in Position<Ecef> position, in Velocity<Ecef> velocity)
    {
        var axisSquared = position.X * position.X + position.Y * position.Y;
        var radiusSquared = axisSquared + position.Z * position.Z;
        var oblateness = SecondZonal * ReferenceRadiusMetres * ReferenceRadiusMetres / radiusSquared;
        var zonal = 1 - oblateness * (1.5 * position.Z * position.Z / radiusSquared - 0.5);
        return 0.5 * velocity.NormSquared
            - GravitationalParameter / Math.Sqrt(radiusSquared) * zonal
            - 0.5 * RotationRateRadiansPerSecond * RotationRateRadiansPerSecond * axisSquared;
    }
}

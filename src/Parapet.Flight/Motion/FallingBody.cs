using System.Runtime.CompilerServices;
using Parapet.Earth.Atmosphere;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Targets;

namespace Parapet.Flight.Motion;

/// <summary>
/// A point mass under gravity and the drag of the standard atmosphere, which turns with the Earth: drag is
/// rho v^2 / (2 beta) against the velocity.
/// </summary>
/// <param name="Field">Gravity, and the frame's turning.</param>
/// <param name="BallisticCoefficient">Beta, mass over drag coefficient times area, in kg/m2; infinite for no drag.</param>
/// <param name="Shape">How drag goes with Mach number; beta is then the one at Mach 5.</param>
public readonly record struct FallingBody(GravityField Field, double BallisticCoefficient, DragShape Shape = DragShape.Constant)
{
    /// <summary>From the Earth's centre, in metres: at least 160 km high, where the table's air weighs 1e-11 kg/m3 at most.</summary>
    private const double AirlessRadius = Wgs84.SemiMajorAxisMetres + 160_000;

    /// <summary>In m/s2 along the Earth-fixed axes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<Ecef> Acceleration(in Position<Ecef> position, in Velocity<Ecef> velocity)
    {
        var gravity = Field.Acceleration(position, velocity);
        if (position.FromOrigin.NormSquared > AirlessRadius * AirlessRadius)
        {
            return gravity;
        }

        var slowing = Slowing(RadialHeight.Metres(position), velocity.Norm);
        return new(gravity.X - slowing * velocity.X, gravity.Y - slowing * velocity.Y, gravity.Z - slowing * velocity.Z);
    }

    /// <summary>By the air, as a rate, in 1/s: drag is this times the velocity.</summary>
    /// <param name="speed">In m/s.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Slowing(double heightMetres, double speed)
    {
        var air = AtmosphereTable.At(heightMetres);
        var slowing = 0.5 * air.Density * speed / BallisticCoefficient;
        if (Shape == DragShape.Slender)
        {
            slowing *= DragByMach.Factor(speed / air.SpeedOfSound);
        }

        return slowing;
    }

    /// <summary>The state after a step of the classical fourth-order Runge-Kutta method, with a constant further acceleration in m/s2.</summary>
    /// <remarks>Number by number and not by operators of vectors, which are not inlined in a method as long as this: half as fast again, to the same bits.</remarks>
    public TargetState Step(in TargetState state, double seconds, Vector<Ecef> further)
    {
        var half = seconds / 2;
        var (p, v) = (state.Position, state.Velocity);
        var a1 = Plus(Acceleration(p, v), further);
        var v2 = Plus(v, a1, half);
        var a2 = Plus(Acceleration(Plus(p, v, half), v2), further);
        var v3 = Plus(v, a2, half);
        var a3 = Plus(Acceleration(Plus(p, v2, half), v3), further);
        var v4 = Plus(v, a3, seconds);
        var a4 = Plus(Acceleration(Plus(p, v3, seconds), v4), further);
        var sixth = seconds / 6;
        return new(
            new(
                p.X + (v.X + v2.X * 2 + v3.X * 2 + v4.X) * sixth,
                p.Y + (v.Y + v2.Y * 2 + v3.Y * 2 + v4.Y) * sixth,
                p.Z + (v.Z + v2.Z * 2 + v3.Z * 2 + v4.Z) * sixth),
            new(
                v.X + (a1.X + 2 * a2.X + 2 * a3.X + a4.X) * sixth,
                v.Y + (a1.Y + 2 * a2.Y + 2 * a3.Y + a4.Y) * sixth,
                v.Z + (a1.Z + 2 * a2.Z + 2 * a3.Z + a4.Z) * sixth));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<Ecef> Plus(in Vector<Ecef> a, in Vector<Ecef> b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Position<Ecef> Plus(in Position<Ecef> p, in Velocity<Ecef> v, double seconds) =>
        new(p.X + v.X * seconds, p.Y + v.Y * seconds, p.Z + v.Z * seconds);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Velocity<Ecef> Plus(in Velocity<Ecef> v, in Vector<Ecef> acceleration, double seconds) =>
        new(v.X + acceleration.X * seconds, v.Y + acceleration.Y * seconds, v.Z + acceleration.Z * seconds);
}

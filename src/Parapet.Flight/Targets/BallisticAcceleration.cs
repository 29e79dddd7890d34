using Parapet.Earth.Atmosphere;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Motion;

namespace Parapet.Flight.Targets;

/// <summary>
/// What moves a ballistic missile, without the short cuts of the runs: thrust that grows within each step, the standard
/// atmosphere itself in place of its table, and geodetic heights.
/// </summary>
internal readonly struct BallisticAcceleration(BallisticDescription missile, BallisticShot shot, ManoeuvrePlan plan, bool powered, bool rising) : IAcceleration
{
    public Vector<Ecef> At(double seconds, in Position<Ecef> position, in Velocity<Ecef> velocity)
    {
        var sum = GravityField.Wgs84Rotating.Acceleration(position, velocity);
        sum = powered ? sum + shot.ThrustAt(seconds, rising) : sum;
        var coefficient = !powered ? missile.BallisticCoefficient
            : shot.History is { } history ? missile.LaunchBallisticCoefficient * history.MassAt(seconds)
            : double.PositiveInfinity;
        var height = Wgs84.ToGeodetic(position).Height;
        var air = StandardAtmosphere.At(height);
        var speed = velocity.Norm;
        var slowing = 0.5 * air.Density.KilogramsPerCubicMetre * speed / coefficient;
        if (missile.DragShape == DragShape.Slender)
        {
            slowing *= DragByMach.Factor(speed / air.SpeedOfSound.MetresPerSecond);
        }

        if (!powered && missile.Manoeuvre is { } manoeuvre)
        {
            sum += new LiftingBody(missile, manoeuvre, plan).Turn(seconds, position, velocity, height.Metres, slowing * speed);
        }

        return new(sum.X - slowing * velocity.X, sum.Y - slowing * velocity.Y, sum.Z - slowing * velocity.Z);
    }
}

using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Motion;

namespace Parapet.Flight.Targets;

/// <summary>A missile, its launch point and the point that it is to come down at.</summary>
internal readonly struct BallisticAim(BallisticDescription missile, LocalFrame from, LocalFrame to, Angle burnoutElevation)
{
    public Angle BurnoutElevation => burnoutElevation;

    public double AccelerationFor(Speed burnoutSpeed) =>
        BallisticShot.AccelerationFor(missile.BurnTime.Seconds, burnoutElevation.Radians, burnoutSpeed.MetresPerSecond);

    /// <summary>The missile after burnout.</summary>
    public static FallingBody Body(BallisticDescription missile) =>
        new(GravityField.Wgs84Rotating, missile.BallisticCoefficient, missile.DragShape);

    public BallisticShot Shot(double azimuth, double acceleration) => new(from, missile, azimuth, burnoutElevation.Radians, acceleration);

    public BallisticArc Arc(double azimuth, double acceleration) => new(missile, Shot(azimuth, acceleration), new(from.Origin, default));

    /// <summary>Where a shot comes down, east and north of the point, in metres.</summary>
    public Vector<Enu> Miss(double azimuth, double acceleration)
    {
        var arc = Arc(azimuth, acceleration);
        arc.FlyDownTo(to.Place.Height.Metres);
        var local = to.ToLocal(arc.State.Position);
        return new(local.X, local.Y, 0);
    }
}

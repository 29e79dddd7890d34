using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Motion;

namespace Parapet.Flight.Targets;

/// <summary>A missile, its launch point and the point that it is to come down at.</summary>
/// <param name="plan">How it weaves.</param>
/// <param name="precise">Whether by the adaptive method, and not by the fixed steps of the runs.</param>
internal readonly struct BallisticAim(BallisticDescription missile, LocalFrame from, LocalFrame to, Angle burnoutElevation, ManoeuvrePlan plan, bool precise)
{
    public Angle BurnoutElevation => burnoutElevation;

    public double AccelerationFor(Speed burnoutSpeed) =>
        BallisticShot.AccelerationFor(missile.BurnTime.Seconds, burnoutElevation.Radians, burnoutSpeed.MetresPerSecond);

    /// <summary>The missile after burnout.</summary>
    public static FallingBody Body(BallisticDescription missile) =>
        new(GravityField.Wgs84Rotating, missile.BallisticCoefficient, missile.DragShape);

    public BallisticShot Shot(double azimuth, double acceleration) => new(from, missile, azimuth, burnoutElevation.Radians, acceleration);

    public BallisticArc Arc(double azimuth, double acceleration) => new(missile, Shot(azimuth, acceleration), plan, new(from.Origin, default));

    /// <summary>Where a shot comes down, east and north of the point, in metres.</summary>
    public Vector<Enu> Miss(double azimuth, double acceleration)
    {
        var local = to.ToLocal(precise ? DownPrecisely(azimuth, acceleration) : Down(azimuth, acceleration));
        return new(local.X, local.Y, 0);
    }

    /// <summary>How far beyond the point a shot comes down, measured along the ground from the launch, in metres; below zero where it falls short.</summary>
    public double Beyond(double azimuth, double acceleration)
    {
        var (launch, aimed, down) = (from.Origin.FromOrigin, to.Origin.FromOrigin, Down(azimuth, acceleration).FromOrigin);
        return MinimumEnergy.EarthRadius.Metres
            * (Math.Atan2(launch.Cross(down).Norm, launch.Dot(down)) - Math.Atan2(launch.Cross(aimed).Norm, launch.Dot(aimed)));
    }

    private Position<Ecef> Down(double azimuth, double acceleration)
    {
        var arc = Arc(azimuth, acceleration);
        arc.FlyDownTo(to.Place.Height.Metres);
        return arc.State.Position;
    }

    private Position<Ecef> DownPrecisely(double azimuth, double acceleration)
    {
        var height = to.Place.Height.Metres;
        return new PreciseArc(missile, Shot(azimuth, acceleration), plan, new(from.Origin, default), _ => height).Fly().State.Position;
    }
}

using Parapet.Earth.Ellipsoid;

namespace Parapet.Flight.Targets;

/// <summary>
/// The powered phase of a ballistic missile, reduced to a constant acceleration: straight up for a tenth of the burn
/// time, then at a fixed attitude.
/// </summary>
internal readonly struct BallisticShot
{
    /// <summary>Part of the burn time spent on the vertical rise.</summary>
    private const double RiseShare = 0.1;

    private const double SurfaceGravity = 9.81;

    public BallisticShot(in LocalFrame site, double burnSeconds, double azimuth, double burnoutElevation, double acceleration)
    {
        (BurnSeconds, RiseSeconds) = (burnSeconds, RiseShare * burnSeconds);
        Rise = Thrust(site, azimuth, Math.PI / 2, acceleration);
        Climb = Thrust(site, azimuth, Attitude(burnSeconds, burnoutElevation, acceleration), acceleration);
    }

    public double BurnSeconds { get; }

    public double RiseSeconds { get; }

    /// <summary>Thrust per mass during the rise, in m/s2.</summary>
    public Vector<Ecef> Rise { get; }

    /// <summary>Thrust per mass from the rise to burnout, in m/s2.</summary>
    public Vector<Ecef> Climb { get; }

    /// <summary>The constant acceleration that gives a burnout speed at an elevation, over a flat Earth.</summary>
    public static double AccelerationFor(double burnSeconds, double burnoutElevation, double burnoutSpeed)
    {
        // The mean of the vector sum of velocity gained and velocity lost to gravity; the solver corrects it.
        var (sin, cos) = Math.SinCos(burnoutElevation);
        var upward = burnoutSpeed * sin + SurfaceGravity * burnSeconds;
        return Math.Sqrt(upward * upward + burnoutSpeed * burnoutSpeed * cos * cos) / burnSeconds;
    }

    /// <summary>
    /// The attitude above the horizontal for which velocity leaves the burn at a wanted elevation, over a flat Earth:
    /// from tan(gamma) = (a t1 + a t2 sin(e) - g t) / (a t2 cos(e)).
    /// </summary>
    private static double Attitude(double burnSeconds, double burnoutElevation, double acceleration)
    {
        var lost = SurfaceGravity * burnSeconds - acceleration * RiseShare * burnSeconds;
        var lift = Math.Cos(burnoutElevation) * lost / (acceleration * (1 - RiseShare) * burnSeconds);
        return burnoutElevation + Math.Asin(Math.Clamp(lift, -1, 1));
    }

    private static Vector<Ecef> Thrust(in LocalFrame site, double azimuth, double elevation, double acceleration)
    {
        var (sinElevation, cosElevation) = Math.SinCos(elevation);
        var (sinAzimuth, cosAzimuth) = Math.SinCos(azimuth);
        return site.Rotation.Inverse().Apply(new Vector<Enu>(cosElevation * sinAzimuth, cosElevation * cosAzimuth, sinElevation)) * acceleration;
    }
}

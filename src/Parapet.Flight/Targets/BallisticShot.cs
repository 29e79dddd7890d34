using Parapet.Earth.Ellipsoid;

namespace Parapet.Flight.Targets;

/// <summary>
/// The powered phase of a ballistic missile: straight up for a tenth of the burn time, then at a fixed attitude. Thrust
/// is that of its stages, or one constant acceleration where none are given.
/// </summary>
internal readonly struct BallisticShot
{
    /// <summary>Part of the burn time spent on the vertical rise.</summary>
    private const double RiseShare = 0.1;

    private const double SurfaceGravity = 9.81;
    private const int StepsInClimb = 16;

    /// <summary>Of a staged burn, in seconds.</summary>
    private const double LongestStagedStep = 0.5;

    private readonly double _acceleration;
    private readonly Vector<Ecef> _rise;
    private readonly Vector<Ecef> _climb;

    /// <param name="acceleration">Velocity given by thrust over the burn time, in m/s2.</param>
    public BallisticShot(in LocalFrame site, BallisticDescription missile, double azimuth, double burnoutElevation, double acceleration)
    {
        (BurnSeconds, RiseSeconds) = (missile.BurnTime.Seconds, RiseShare * missile.BurnTime.Seconds);
        _acceleration = acceleration;
        History = missile.Stages.IsEmpty ? null : new(missile, acceleration);
        _rise = Direction(site, azimuth, Math.PI / 2);
        var rise = History is null ? acceleration * RiseShare * BurnSeconds : GainOfRise();
        var climb = History is null ? acceleration * (1 - RiseShare) * BurnSeconds : acceleration * BurnSeconds - rise;
        _climb = Direction(site, azimuth, Attitude(BurnSeconds, burnoutElevation, rise, climb));
    }

    public double BurnSeconds { get; }

    public double RiseSeconds { get; }

    /// <summary>Null for one phase of constant acceleration, which is net of drag.</summary>
    public ThrustHistory? History { get; }

    /// <summary>The length of the integration step that begins at a moment of the burn.</summary>
    public double StepAt(double seconds)
    {
        var rising = IsRising(seconds);
        if (History is null)
        {
            return rising ? RiseSeconds : (BurnSeconds - RiseSeconds) / StepsInClimb;
        }

        var left = PhaseEndAfter(seconds) - seconds;
        return left / Math.Max(1, Math.Ceiling(left / LongestStagedStep - 1e-9));
    }

    /// <summary>When thrust next changes abruptly, in direction or by staging.</summary>
    public double PhaseEndAfter(double seconds)
    {
        var ends = History?.EndAfter(seconds) ?? BurnSeconds;
        return IsRising(seconds) ? Math.Min(RiseSeconds, ends) : ends;
    }

    /// <summary>Whether the vertical rise goes on after a moment.</summary>
    public bool IsRising(double seconds) => seconds < RiseSeconds - ThrustHistory.Slack;

    /// <summary>Thrust per mass in m/s2, mean over a step that <see cref="StepAt"/> gave.</summary>
    public Vector<Ecef> ThrustOver(double seconds, double step) =>
        (IsRising(seconds) ? _rise : _climb) * (History is null ? _acceleration : History.Gain(seconds, seconds + step) / step);

    /// <summary>What the place at the end of a step is too far ahead by, in m, where the mean of <see cref="ThrustOver"/> stands for thrust that grows.</summary>
    public Vector<Ecef> LeadOver(double seconds, double step) =>
        History is null ? default : (IsRising(seconds) ? _rise : _climb) * History.Shortfall(seconds, seconds + step);

    /// <summary>Thrust per mass in m/s2 at a moment of a phase: of the rise, or of what follows.</summary>
    public Vector<Ecef> ThrustAt(double seconds, bool rising) =>
        (rising ? _rise : _climb) * (History?.AccelerationAt(seconds) ?? _acceleration);

    /// <summary>The mean acceleration that gives a burnout speed at an elevation, over a flat Earth.</summary>
    public static double AccelerationFor(double burnSeconds, double burnoutElevation, double burnoutSpeed)
    {
        // The mean of the vector sum of velocity gained and velocity lost to gravity; the solver corrects it.
        var (sin, cos) = Math.SinCos(burnoutElevation);
        var upward = burnoutSpeed * sin + SurfaceGravity * burnSeconds;
        return Math.Sqrt(upward * upward + burnoutSpeed * burnoutSpeed * cos * cos) / burnSeconds;
    }

    /// <summary>
    /// The attitude above the horizontal for which velocity leaves the burn at a wanted elevation, over a flat Earth:
    /// from tan(gamma) = (v1 + v2 sin(e) - g t) / (v2 cos(e)), with v1 and v2 the velocities given by rise and climb.
    /// </summary>
    private static double Attitude(double burnSeconds, double burnoutElevation, double gainOfRise, double gainOfClimb)
    {
        var lost = SurfaceGravity * burnSeconds - gainOfRise;
        var lift = Math.Cos(burnoutElevation) * lost / gainOfClimb;
        return burnoutElevation + Math.Asin(Math.Clamp(lift, -1, 1));
    }

    private double GainOfRise()
    {
        var gain = 0.0;
        for (var seconds = 0.0; IsRising(seconds); seconds += StepAt(seconds))
        {
            gain += History!.Gain(seconds, seconds + StepAt(seconds));
        }

        return gain;
    }

    private static Vector<Ecef> Direction(in LocalFrame site, double azimuth, double elevation)
    {
        var (sinElevation, cosElevation) = Math.SinCos(elevation);
        var (sinAzimuth, cosAzimuth) = Math.SinCos(azimuth);
        return site.Rotation.Inverse().Apply(new Vector<Enu>(cosElevation * sinAzimuth, cosElevation * cosAzimuth, sinElevation));
    }
}

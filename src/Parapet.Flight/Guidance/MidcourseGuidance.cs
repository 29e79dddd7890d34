using Parapet.Flight.Interceptors;

namespace Parapet.Flight.Guidance;

/// <summary>
/// Steers a round on to the arc that meets the target: the velocity that would carry it there in free fall in the time
/// to go. The arc lofts by itself when the way is long. After the required-velocity idea of [Battin1999, ch. 11].
/// </summary>
internal struct MidcourseGuidance
{
    private const double LongestTimeToGoSeconds = 900;
    private const double LongestTurnSeconds = 4;
    private const double LeastLaunchElevationSine = 0.3;

    /// <summary>The last time to go, from which the next is sought; zero before the first.</summary>
    private double _timeToGo;

    public readonly double TimeToGoSeconds => _timeToGo;

    /// <summary>The direction to leave the launcher in, never flatter than a launch rail stands.</summary>
    public static Vector<Ecef> LaunchDirection(ref MidcourseGuidance guidance, InterceptorDescription round, Position<Ecef> launcher, in AimPoint aim)
    {
        var up = launcher.FromOrigin.Normalized();
        var probe = new RoundMotion(round, launcher, up);
        var direction = guidance.RequiredVelocity(probe, aim).Normalized();
        var climb = direction.Dot(up);
        if (climb >= LeastLaunchElevationSine)
        {
            return direction;
        }

        var level = (direction - up * climb).Normalized();
        return level * Math.Sqrt(1 - LeastLaunchElevationSine * LeastLaunchElevationSine) + up * LeastLaunchElevationSine;
    }

    /// <summary>The lateral demand in m/s2 that turns the round on to its arc.</summary>
    public Vector<Ecef> Demand(in RoundMotion round, in AimPoint aim)
    {
        var required = RequiredVelocity(round, aim).Normalized() * round.Velocity.Norm;
        var velocity = new Vector<Ecef>(round.Velocity.X, round.Velocity.Y, round.Velocity.Z);
        var turn = Math.Clamp(_timeToGo / 4, 0.2, LongestTurnSeconds);
        var gravity = round.Gravity;
        var direction = velocity.Normalized();

        // While it burns, gravity's sideways pull is made good; on the arc it is part of the plan.
        var support = round.Burns ? gravity - direction * gravity.Dot(direction) : default;
        return (required - velocity) / turn - support;
    }

    /// <summary>The velocity, in m/s, that reaches the target in free fall; also renews the time to go.</summary>
    private Vector<Ecef> RequiredVelocity(in RoundMotion round, in AimPoint aim)
    {
        var gravity = round.Gravity;
        _timeToGo = _timeToGo == 0 ? FirstTimeToGo(round, aim, gravity) : NextTimeToGo(round, aim, gravity);
        return Required(round, aim, gravity, _timeToGo);
    }

    private static Vector<Ecef> Required(in RoundMotion round, in AimPoint aim, Vector<Ecef> gravity, double seconds) =>
        (aim.PlaceAfter(seconds) - round.Position) / seconds - gravity * (0.5 * seconds);

    /// <summary>Speed that the motor gives over speed that the arc needs, less one: at zero the time to go is right.</summary>
    private static double Excess(in RoundMotion round, in AimPoint aim, Vector<Ecef> gravity, double seconds) =>
        round.DragFreePath(seconds) / seconds / Required(round, aim, gravity, seconds).Norm - 1;

    /// <summary>The shortest time in which the round gets there; where it cannot, the time in which it comes nearest to it.</summary>
    private static double FirstTimeToGo(in RoundMotion round, in AimPoint aim, Vector<Ecef> gravity)
    {
        var (bestSeconds, best) = (1.0, double.NegativeInfinity);
        for (var seconds = 1.0; seconds < LongestTimeToGoSeconds; seconds *= 1.08)
        {
            var excess = Excess(round, aim, gravity, seconds);
            if (excess >= 0)
            {
                return Bisect(round, aim, gravity, seconds / 1.08, seconds);
            }

            if (excess > best)
            {
                (bestSeconds, best) = (seconds, excess);
            }
        }

        return bestSeconds;
    }

    private static double Bisect(in RoundMotion round, in AimPoint aim, Vector<Ecef> gravity, double low, double high)
    {
        for (var i = 0; i < 12; i++)
        {
            var middle = 0.5 * (low + high);
            if (Excess(round, aim, gravity, middle) >= 0)
            {
                high = middle;
            }
            else
            {
                low = middle;
            }
        }

        return high;
    }

    /// <summary>Follows the solution from where it was: one secant step, kept within a quarter of the old value.</summary>
    private readonly double NextTimeToGo(in RoundMotion round, in AimPoint aim, Vector<Ecef> gravity)
    {
        var seconds = Math.Max(0.05, _timeToGo);
        var probe = seconds * 1.02;
        var here = Excess(round, aim, gravity, seconds);
        var slope = (Excess(round, aim, gravity, probe) - here) / (probe - seconds);
        var next = slope > 1e-9 ? seconds - here / slope : seconds * (here > 0 ? 0.95 : 1.05);
        return Math.Clamp(next, seconds * 0.75, Math.Min(LongestTimeToGoSeconds, seconds * 1.25));
    }

    /// <summary>Lets time pass between two demands.</summary>
    public void Pass(double seconds) => _timeToGo = Math.Max(0.05, _timeToGo - seconds);
}

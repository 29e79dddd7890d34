using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Interceptors;

namespace Parapet.Flight.Guidance;

/// <summary>
/// Brings a round near its target: launched on the quickest fly-out to the meeting point, it then flies free, and
/// steers against the miss that free flight would leave [Zarchan2012, ch. 8], foreseen by flying both ahead.
/// </summary>
internal static class MidcourseGuidance
{
    private const double NavigationRatio = 3;
    private const double LeastIntervalSeconds = 0.5;
    private const double LongestIntervalSeconds = 2;
    private const double LongestFlightSeconds = 600;
    private const double LongestStepSeconds = 6;
    private const double LongestStepInAirSeconds = 1.5;
    private const double DenseAirMetres = 30_000;
    private const int LongestProbe = 400;

    /// <summary>A launch rail stands no flatter.</summary>
    private static readonly double LeastElevation = Angle.FromDegrees(10).Radians;

    /// <summary>For a target that the fly-outs do not reach: steep enough to leave dense air, in hope of a better track.</summary>
    private static readonly double ElevationInDoubt = Angle.FromDegrees(45).Radians;

    /// <summary>The direction to leave the launcher in, towards the soonest place where round and target can meet.</summary>
    public static Vector<Ecef> LaunchDirection(InterceptorDescription round, Position<Ecef> launcher, in AimPoint aim)
    {
        var launches = FlyOutFan.Of(round).Launches;
        var (meeting, elevation) = Meeting(launches, launcher, aim);
        var frame = LocalFrame.At(launcher);
        var local = frame.ToLocal(meeting);
        var (sin, cos) = Math.SinCos(Math.Max(elevation, LeastElevation));
        var level = new Vector<Enu>(local.X, local.Y, 0);
        var ahead = level.Norm > 0 ? level.Normalized() : new Vector<Enu>(0, 1, 0);
        return frame.Rotation.Inverse().Apply(ahead * cos + new Vector<Enu>(0, 0, sin));
    }

    /// <summary>The miss that free flight would leave, in metres from the round to the target, and when.</summary>
    public static (Vector<Ecef> Miss, double TimeToGo) Foresee(RoundMotion round, AimPoint aim)
    {
        var seconds = 0.0;
        for (var i = 0; i < LongestProbe; i++)
        {
            var sight = aim.Position - round.Position;
            var drift = aim.Velocity - round.Velocity;
            var timeToGo = ProportionalNavigation.TimeToGo(sight, drift);
            var step = StepOf(round);
            if (timeToGo <= step && !(round.Burns && timeToGo <= 0))
            {
                var last = Math.Max(0, timeToGo);
                return (sight + drift.Over(last), seconds + last);
            }

            if (round.Burns)
            {
                round.Step(step, round.Support);
            }
            else
            {
                round.Coast(step);
            }

            aim = aim.After(step);
            seconds += step;
        }

        return (aim.Position - round.Position, seconds);
    }

    /// <summary>The lateral demand in m/s2 against a foreseen miss.</summary>
    public static Vector<Ecef> Demand(in RoundMotion round, Vector<Ecef> miss, double timeToGo) =>
        miss * (NavigationRatio / Math.Max(timeToGo * timeToGo, 0.01)) + round.Support;

    /// <summary>
    /// For how many seconds a demand may stand: a twentieth of the time to go, and a quarter of that since the launch, with which its speed grows. One that
    /// stands for longer turns a round that has just left too far, and into the ground before a low target.
    /// </summary>
    public static double Holds(in RoundMotion round, double timeToGo) =>
        Math.Min(Math.Clamp(timeToGo / 20, LeastIntervalSeconds, LongestIntervalSeconds), round.Seconds / 4);

    private static double StepOf(in RoundMotion round) =>
        round.Burns ? Math.Min(LongestStepInAirSeconds, Math.Max(round.BurnLeft, 0.05))
        : round.HeightMetres < DenseAirMetres ? LongestStepInAirSeconds
        : LongestStepSeconds;

    /// <summary>The first place on the target's way at which the round can be as soon, and the launch elevation for it.</summary>
    private static (Position<Ecef> Place, double Elevation) Meeting(LaunchTable launches, Position<Ecef> launcher, in AimPoint aim)
    {
        var earlier = 0.0;
        for (var seconds = 1.0; seconds < LongestFlightSeconds; seconds *= 1.05)
        {
            if (Margin(launches, launcher, aim, seconds) >= 0)
            {
                return Refine(launches, launcher, aim, earlier, seconds);
            }

            earlier = seconds;
        }

        return (aim.Position, ElevationInDoubt);
    }

    private static (Position<Ecef> Place, double Elevation) Refine(
        LaunchTable launches, Position<Ecef> launcher, in AimPoint aim, double early, double late)
    {
        for (var halving = 0; halving < 10; halving++)
        {
            var middle = (early + late) / 2;
            (early, late) = Margin(launches, launcher, aim, middle) >= 0 ? (early, middle) : (middle, late);
        }

        var place = aim.PlaceAfter(late);
        return (place, Launch(launches, launcher, place).Elevation);
    }

    /// <summary>By how much the round is there sooner than the target, in seconds; NaN where it does not come.</summary>
    private static double Margin(LaunchTable launches, Position<Ecef> launcher, in AimPoint aim, double seconds) =>
        seconds - Launch(launches, launcher, aim.PlaceAfter(seconds)).Seconds;

    private static (double Seconds, double Elevation) Launch(LaunchTable launches, Position<Ecef> launcher, Position<Ecef> place)
    {
        var (from, to) = (launcher.FromOrigin, place.FromOrigin);
        var range = from.Norm * Math.Atan2(from.Cross(to).Norm, from.Dot(to));
        return launches.To(range, RoundMotion.HeightOf(place));
    }
}

using Parapet.Messages;

namespace Parapet.Tracking.Filtering;

/// <summary>Moves a report to another time, by the kind of motion its tracker found.</summary>
public static class Extrapolation
{
    // Between quiet flight and a fighter's turn; a body that falls in thin air keeps to its path. Estimates of ours.
    private const double AirBreathingIntensity = 100;
    private const double BallisticIntensity = 4;

    /// <summary>
    /// The state at <paramref name="time"/>, with the covariance grown by the manoeuvres that may have happened since.
    /// Going back grows it as much as going forward.
    /// </summary>
    public static TrackReport To(TrackReport report, Instant time)
    {
        if (time == report.Time)
        {
            return report;
        }

        var state = StateAt(report, time);
        return report with { Time = time, Position = state.Position, Velocity = state.Velocity, Covariance = state.Covariance };
    }

    /// <summary>The belief of <see cref="To"/> alone, without the rest of the report.</summary>
    public static KalmanState StateAt(TrackReport report, Instant time)
    {
        var state = new KalmanState { Position = report.Position, Velocity = report.Velocity, Covariance = report.Covariance };
        Move(ref state, report.Motion, (time - report.Time).Seconds);
        return state;
    }

    /// <summary>Carries a belief on by <paramref name="seconds"/>, which may be negative, as <see cref="To"/> does.</summary>
    public static void Move(ref KalmanState state, MotionKind kind, double seconds)
    {
        if (seconds == 0)
        {
            return;
        }

        (state.Position, state.Velocity) = Motion.Extrapolate(kind, state.Position, state.Velocity, seconds);
        state.AgeCovariance(Math.Abs(seconds), kind == MotionKind.Ballistic ? BallisticIntensity : AirBreathingIntensity);
    }
}

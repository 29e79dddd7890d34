namespace Parapet.TrackingCases;

/// <summary>Flight under central gravity with drag in an exponential atmosphere, as the supplied ballistic cases have it.</summary>
public static class BallisticFall
{
    private const double EarthRadius = 6_371_000;
    private const double SurfaceGravity = 9.81;

    /// <param name="beta">Ballistic coefficient, kg/m2.</param>
    /// <param name="lowest">Height at which the flight is over, m.</param>
    /// <param name="thrust">Acceleration along the path by the time, m/s2; none where left out.</param>
    public static TargetPath Fly(double begin, double end, in TargetState start, double beta, double lowest, Func<double, double>? thrust = null)
    {
        return TargetPath.Fly(begin, end, start, (time, state, step) =>
        {
            // Midpoint rule: its error over 100 s of re-entry is centimetres at this step.
            var half = Moved(state, Acceleration(state, beta, thrust?.Invoke(time) ?? 0), step / 2, state);
            var next = Moved(state, Acceleration(half, beta, thrust?.Invoke(time + step / 2) ?? 0), step, half);
            return next.Z < lowest && next.Vz < 0 ? null : next;
        });
    }

    private static TargetState Moved(in TargetState from, (double X, double Y, double Z) acceleration, double step, in TargetState velocity) => new(
        from.X + velocity.Vx * step,
        from.Y + velocity.Vy * step,
        from.Z + velocity.Vz * step,
        from.Vx + acceleration.X * step,
        from.Vy + acceleration.Y * step,
        from.Vz + acceleration.Z * step);

    private static (double X, double Y, double Z) Acceleration(in TargetState state, double beta, double thrust)
    {
        var down = state.Z + EarthRadius;
        var radius = Math.Sqrt(state.X * state.X + state.Y * state.Y + down * down);
        var gravity = -SurfaceGravity * EarthRadius * EarthRadius / (radius * radius * radius);
        var speed = state.Speed;
        var drag = 0.5 * Density(state.Z) * speed / beta;
        var along = speed > 1e-6 ? thrust / speed - drag : 0;
        return (gravity * state.X + along * state.Vx, gravity * state.Y + along * state.Vy, gravity * down + along * state.Vz);
    }

    /// <summary>kg/m3, by the two layers that the supplied cases state.</summary>
    private static double Density(double height) => height < 9144
        ? 1.22557 * Math.Exp(-height / 9146.64)
        : 1.75228763 * Math.Exp(-height / 6705.6);
}

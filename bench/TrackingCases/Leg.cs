namespace Parapet.TrackingCases;

/// <summary>A stretch of flight with constant controls.</summary>
/// <param name="Until">Seconds from the case's start.</param>
/// <param name="TurnRate">Radians a second, clockwise.</param>
/// <param name="SpeedChange">Of the ground speed, m/s2.</param>
/// <param name="ClimbRate">The rate of climb to reach, m/s.</param>
public readonly record struct Leg(double Until, double TurnRate = 0, double SpeedChange = 0, double ClimbRate = 0)
{
    /// <summary>Greatest change of the rate of climb, m/s2: about half a g.</summary>
    private const double Heave = 5;

    /// <summary>An aircraft that flies one leg after another, straight and level after the last.</summary>
    public static TargetPath Fly(double begin, double end, in TargetState start, IReadOnlyList<Leg> legs, double leastSpeed = 0)
    {
        return TargetPath.Fly(begin, end, start, (time, state, step) =>
        {
            var leg = legs.FirstOrDefault(leg => time < leg.Until, new Leg(double.PositiveInfinity, ClimbRate: 0));
            return leg.Advance(state, step, leastSpeed);
        });
    }

    private TargetState Advance(in TargetState state, double step, double leastSpeed)
    {
        var heading = state.Heading + TurnRate * step;
        var speed = Math.Max(Math.Min(leastSpeed, state.GroundSpeed), state.GroundSpeed + SpeedChange * step);

        // A target that hovers keeps a trace of speed, so that it keeps its heading.
        speed = Math.Max(speed, 1e-3);
        var climb = state.Vz + Math.Clamp(ClimbRate - state.Vz, -Heave * step, Heave * step);
        var (vx, vy) = (speed * Math.Sin(heading), speed * Math.Cos(heading));
        return new(
            state.X + (state.Vx + vx) / 2 * step,
            state.Y + (state.Vy + vy) / 2 * step,
            state.Z + (state.Vz + climb) / 2 * step,
            vx, vy, climb);
    }
}

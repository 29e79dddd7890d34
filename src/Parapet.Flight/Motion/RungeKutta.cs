using Parapet.Flight.Targets;

namespace Parapet.Flight.Motion;

/// <summary>The classical fourth-order Runge-Kutta method for an acceleration that depends on time, place and velocity.</summary>
internal static class RungeKutta
{
    /// <summary>The state after one step.</summary>
    /// <param name="seconds">When it begins, on the acceleration's clock.</param>
    /// <param name="step">Its length in seconds.</param>
    public static TargetState Step<TAcceleration>(in TAcceleration acceleration, double seconds, double step, in TargetState state)
        where TAcceleration : IAcceleration
    {
        var half = step / 2;
        var (p, v) = (state.Position, state.Velocity);
        var a1 = acceleration.At(seconds, p, v);
        var v2 = Plus(v, a1, half);
        var a2 = acceleration.At(seconds + half, p + v.Over(half), v2);
        var v3 = Plus(v, a2, half);
        var a3 = acceleration.At(seconds + half, p + v2.Over(half), v3);
        var v4 = Plus(v, a3, step);
        var a4 = acceleration.At(seconds + step, p + v3.Over(step), v4);
        var sixth = step / 6;
        return new(
            p + v.Over(sixth) + (v2.Over(1) + v3.Over(1)) * (2 * sixth) + v4.Over(sixth),
            Plus(v, a1 + (a2 + a3) * 2 + a4, sixth));
    }

    private static Velocity<Ecef> Plus(in Velocity<Ecef> v, in Vector<Ecef> acceleration, double seconds) =>
        new(v.X + acceleration.X * seconds, v.Y + acceleration.Y * seconds, v.Z + acceleration.Z * seconds);
}

namespace Parapet.Earth.Ellipsoid;

/// <summary>Motion without thrust or drag above the turning Earth: how a falling body is extrapolated by whoever tracks it.</summary>
public static class FreeFall
{
    private static readonly GravityField Field = GravityField.Wgs84Rotating;

    /// <summary>The state after <paramref name="seconds"/> (negative for earlier), by Runge-Kutta steps of at most ten seconds.</summary>
    public static (Position<Ecef> Position, Velocity<Ecef> Velocity) Extrapolate(Position<Ecef> position, Velocity<Ecef> velocity, double seconds)
    {
        var steps = Math.Max(1, (int)Math.Ceiling(Math.Abs(seconds) / 10));
        var step = seconds / steps;
        for (var i = 0; i < steps; i++)
        {
            (position, velocity) = Step(position, velocity, step);
        }

        return (position, velocity);
    }

    private static (Position<Ecef> Position, Velocity<Ecef> Velocity) Step(Position<Ecef> p, Velocity<Ecef> v, double step)
    {
        var half = step / 2;
        var a1 = Field.Acceleration(p, v);
        var v2 = Plus(v, a1, half);
        var a2 = Field.Acceleration(p + v.Over(half), v2);
        var v3 = Plus(v, a2, half);
        var a3 = Field.Acceleration(p + v2.Over(half), v3);
        var v4 = Plus(v, a3, step);
        var a4 = Field.Acceleration(p + v3.Over(step), v4);
        var sixth = step / 6;
        return (
            p + v.Over(sixth) + v2.Over(2 * sixth) + v3.Over(2 * sixth) + v4.Over(sixth),
            Plus(v, a1 + 2 * a2 + 2 * a3 + a4, sixth));
    }

    private static Velocity<Ecef> Plus(Velocity<Ecef> v, Vector<Ecef> acceleration, double seconds) =>
        new(v.X + acceleration.X * seconds, v.Y + acceleration.Y * seconds, v.Z + acceleration.Z * seconds);
}

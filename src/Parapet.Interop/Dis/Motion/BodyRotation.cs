namespace Parapet.Interop.Dis.Motion;

/// <summary>
/// A body that turns at a constant rate about its own axes, in closed form: Rodrigues' rotation and its integrals. Where
/// the angle turned is small, the first terms of their series stand for what would lose its digits.
/// </summary>
internal static class BodyRotation
{
    /// <summary>There the closed forms and the series cut off are wrong by about the same, 1e-12 of the coefficient.</summary>
    private const double SmallAngle = 0.2;

    /// <summary>The axes after a while.</summary>
    /// <param name="axes">Before.</param>
    /// <param name="rate">In rad/s about the axes of the body, which the type cannot say.</param>
    /// <param name="seconds">How long.</param>
    public static Rotation<Ecef, Body> After(Rotation<Ecef, Body> axes, Vector<Ecef> rate, double seconds)
    {
        var speed = rate.Norm;
        if (speed * seconds == 0)
        {
            return axes;
        }

        // The axes turn with the body: each about the rate, as it stands in the world.
        var about = axes.Inverse().Apply(new Vector<Body>(rate.X, rate.Y, rate.Z)) / speed;
        var (sin, cos) = Math.SinCos(speed * seconds);
        return new(Turned(axes.XAxis, about, sin, cos), Turned(axes.YAxis, about, sin, cos), Turned(axes.ZAxis, about, sin, cos));
    }

    /// <summary>
    /// The way from the beginning, along the axes of the body at the beginning: the integral of the velocity, whose
    /// components along the turning axes change at a constant rate.
    /// </summary>
    public static Vector<Body> Way(Vector<Body> velocity, Vector<Body> acceleration, Vector<Body> rate, double seconds)
    {
        var (first, second, third, fourth) = Coefficients(rate.Norm * seconds);
        var turn = rate * seconds;
        return Turning(velocity, turn, 1, first, second) * seconds + Turning(acceleration, turn, 0.5, third, fourth) * (seconds * seconds);
    }

    private static Vector<Body> Turning(Vector<Body> vector, Vector<Body> turn, double straight, double once, double twice)
    {
        var across = turn.Cross(vector);
        return vector * straight + across * once + turn.Cross(across) * twice;
    }

    private static Vector<Ecef> Turned(Vector<Ecef> axis, Vector<Ecef> about, double sin, double cos) =>
        axis * cos + about.Cross(axis) * sin + about * (about.Dot(axis) * (1 - cos));

    /// <summary>(1 - cos x)/x2, (x - sin x)/x3, (sin x - x cos x)/x3 and (x2/2 - cos x - x sin x + 1)/x4.</summary>
    private static (double First, double Second, double Third, double Fourth) Coefficients(double x)
    {
        var square = x * x;
        if (Math.Abs(x) < SmallAngle)
        {
            return (
                1.0 / 2 - square * (1.0 / 24 - square * (1.0 / 720 - square / 40320)),
                1.0 / 6 - square * (1.0 / 120 - square * (1.0 / 5040 - square / 362880)),
                1.0 / 3 - square * (1.0 / 30 - square * (1.0 / 840 - square / 45360)),
                1.0 / 8 - square * (1.0 / 144 - square * (1.0 / 5760 - square / 403200)));
        }

        var (sin, cos) = Math.SinCos(x);
        return (
            (1 - cos) / square,
            (x - sin) / (square * x),
            (sin - x * cos) / (square * x),
            (square / 2 - cos - x * sin + 1) / (square * square));
    }
}

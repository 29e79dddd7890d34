namespace Parapet.TrackingCases;

/// <summary>A target's whole flight, kept in steps and read between them by cubic Hermite interpolation.</summary>
public sealed class TargetPath
{
    private readonly List<TargetState> _states = [];
    private readonly double _step;

    private TargetPath(double begin, double step) => (Begin, _step) = (begin, step);

    /// <summary>Seconds from the case's start at which the target appears.</summary>
    public double Begin { get; }

    /// <summary>Seconds from the case's start at which it is last there.</summary>
    public double End => Begin + (_states.Count - 1) * _step;

    /// <summary>Flies from a start until an end, or until the flight says that it is over.</summary>
    /// <param name="advance">The state one step later, from the time and the state now; null where the flight is over.</param>
    public static TargetPath Fly(double begin, double end, TargetState start, Func<double, TargetState, double, TargetState?> advance, double step = 0.1)
    {
        var path = new TargetPath(begin, step);
        path._states.Add(start);
        var steps = (int)Math.Floor((end - begin) / step + 1e-9);
        for (var i = 0; i < steps; i++)
        {
            if (advance(begin + i * step, path._states[^1], step) is not { } next)
            {
                break;
            }

            path._states.Add(next);
        }

        return path;
    }

    /// <summary>The same flight beside this one.</summary>
    public TargetPath Displaced(double x, double y, double z)
    {
        var path = new TargetPath(Begin, _step);
        path._states.AddRange(_states.Select(state => state.Displaced(x, y, z)));
        return path;
    }

    /// <summary>The state at a time; null where the target is not there.</summary>
    public TargetState? At(double time)
    {
        if (time < Begin - 1e-9 || time > End + 1e-9)
        {
            return null;
        }

        var place = Math.Clamp((time - Begin) / _step, 0, _states.Count - 1);
        var index = Math.Min((int)place, Math.Max(0, _states.Count - 2));
        var share = place - index;
        return share == 0 ? _states[index] : Between(_states[index], _states[index + 1], share);
    }

    private TargetState Between(in TargetState a, in TargetState b, double share)
    {
        var (squared, cubed) = (share * share, share * share * share);
        var (fromA, fromB) = (2 * cubed - 3 * squared + 1, 3 * squared - 2 * cubed);
        var (slopeA, slopeB) = ((cubed - 2 * squared + share) * _step, (cubed - squared) * _step);
        double Position(double p, double q, double v, double w) => fromA * p + fromB * q + slopeA * v + slopeB * w;
        double Blend(double v, double w) => v + share * (w - v);
        return new(
            Position(a.X, b.X, a.Vx, b.Vx), Position(a.Y, b.Y, a.Vy, b.Vy), Position(a.Z, b.Z, a.Vz, b.Vz),
            Blend(a.Vx, b.Vx), Blend(a.Vy, b.Vy), Blend(a.Vz, b.Vz));
    }
}

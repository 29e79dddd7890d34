namespace Parapet.Tracking.Filtering;

/// <summary>Where a target is expected about a moment: a place, and its change to the second order.</summary>
/// <param name="Position">At the moment.</param>
/// <param name="Velocity">At the moment.</param>
/// <param name="Acceleration">About the moment.</param>
internal readonly record struct PathAhead(Position<Ecef> Position, Velocity<Ecef> Velocity, Vector<Ecef> Acceleration)
{
    /// <summary>The place some seconds after the moment, or before it.</summary>
    public Position<Ecef> At(double seconds) => Position + Velocity.Over(seconds) + Acceleration * (seconds * seconds / 2);

    /// <summary>Between which x the place lies from one time after the moment, in seconds, to another that is not before it.</summary>
    public (double Low, double High) SpanOfX(double from, double to)
    {
        var (a, b) = (XAt(from), XAt(to));
        var turn = -Velocity.X / Acceleration.X;
        var c = from < turn && turn < to ? XAt(turn) : a;
        return (Math.Min(Math.Min(a, b), c), Math.Max(Math.Max(a, b), c));
    }

    private double XAt(double seconds) => Position.X + Velocity.X * seconds + Acceleration.X * (seconds * seconds / 2);
}

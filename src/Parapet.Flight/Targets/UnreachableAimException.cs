namespace Parapet.Flight.Targets;

/// <summary>An aim point nearer or farther than the missile reaches at the loft asked for.</summary>
public sealed class UnreachableAimException(Length range, Length nearest, Length farthest, (Angle Lowest, Angle Highest)? lofts = null)
    : ArgumentException(FormattableString.Invariant(
        $"the aim point lies {range.Kilometres:F1} km from the launch; {Reach(nearest, farthest)} can be reached at this loft{Span(lofts)}"))
{
    /// <summary>Ground range asked for.</summary>
    public Length Range { get; } = range;

    /// <summary>The least ground range that the missile reaches.</summary>
    public Length Nearest { get; } = nearest;

    /// <summary>The greatest ground range that the missile reaches.</summary>
    public Length Farthest { get; } = farthest;

    private static string Reach(Length nearest, Length farthest) => farthest < nearest
        ? "nothing"
        : FormattableString.Invariant($"{nearest.Kilometres:F1} to {farthest.Kilometres:F1} km");

    private static string Span((Angle Lowest, Angle Highest)? lofts) => lofts is var (lowest, highest)
        ? FormattableString.Invariant($", and this range at a loft of {lowest.Degrees:F1} to {highest.Degrees:F1} deg")
        : "";
}

namespace Parapet.Record;

/// <summary>
/// A true object by its place in the raid. Only truth entries carry one: what a sensor, tracker or commander noted has no
/// field for it, and who needs to know which track was which object joins the two afterwards, by place.
/// </summary>
public readonly record struct TruthNumber(int Value)
{
    /// <summary>Stands where there is no object.</summary>
    public static TruthNumber None { get; } = new(-1);

    public bool IsNone => Value < 0;

    public override string ToString() => FormattableString.Invariant($"T{Value}");
}

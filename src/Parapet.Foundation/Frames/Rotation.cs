namespace Parapet.Foundation.Frames;

/// <summary>A proper rotation that takes components in <typeparamref name="TFrom"/> to components in <typeparamref name="TTo"/>; rows are the axes of the target frame.</summary>
public readonly record struct Rotation<TFrom, TTo>(Vector<TFrom> XAxis, Vector<TFrom> YAxis, Vector<TFrom> ZAxis)
    where TFrom : struct, IFrame
    where TTo : struct, IFrame
{
    /// <summary>The same displacement along the axes of the target frame; its length stays.</summary>
    public Vector<TTo> Apply(Vector<TFrom> v) => new(XAxis.Dot(v), YAxis.Dot(v), ZAxis.Dot(v));

    /// <summary>
    /// The same velocity along the axes of the target frame. Only the axes change: what it is relative to stays, and no
    /// rate of turn is added.
    /// </summary>
    public Velocity<TTo> Apply(Velocity<TFrom> v) => new(v.Along(XAxis), v.Along(YAxis), v.Along(ZAxis));

    /// <summary>The transpose, which is the way back.</summary>
    public Rotation<TTo, TFrom> Inverse() => new(
        new(XAxis.X, YAxis.X, ZAxis.X),
        new(XAxis.Y, YAxis.Y, ZAxis.Y),
        new(XAxis.Z, YAxis.Z, ZAxis.Z));
}

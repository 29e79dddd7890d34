namespace Parapet.Foundation.Frames;

/// <summary>A proper rotation that takes components in <typeparamref name="TFrom"/> to components in <typeparamref name="TTo"/>; rows are the axes of the target frame.</summary>
public readonly record struct Rotation<TFrom, TTo>(Vector<TFrom> XAxis, Vector<TFrom> YAxis, Vector<TFrom> ZAxis)
    where TFrom : struct, IFrame
    where TTo : struct, IFrame
{
    public Vector<TTo> Apply(Vector<TFrom> v) => new(XAxis.Dot(v), YAxis.Dot(v), ZAxis.Dot(v));

    public Velocity<TTo> Apply(Velocity<TFrom> v) => new(v.Along(XAxis), v.Along(YAxis), v.Along(ZAxis));

    /// <summary>The transpose, which is the way back.</summary>
    public Rotation<TTo, TFrom> Inverse() => new(
        new(XAxis.X, YAxis.X, ZAxis.X),
        new(XAxis.Y, YAxis.Y, ZAxis.Y),
        new(XAxis.Z, YAxis.Z, ZAxis.Z));
}

namespace Parapet.Foundation.Frames;

/// <summary>A point in <typeparamref name="TFrame"/>, in metres.</summary>
public readonly record struct Position<TFrame>(double X, double Y, double Z)
    where TFrame : struct, IFrame
{
    /// <summary>In <see cref="Ecef"/> the Earth's centre.</summary>
    public static Position<TFrame> Origin => default;

    public static Vector<TFrame> operator -(Position<TFrame> a, Position<TFrame> b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static Position<TFrame> operator +(Position<TFrame> a, Vector<TFrame> b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Position<TFrame> operator -(Position<TFrame> a, Vector<TFrame> b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    /// <summary>The displacement from the frame's origin.</summary>
    public Vector<TFrame> FromOrigin => new(X, Y, Z);
}

namespace Parapet.Foundation.Frames;

/// <summary>A displacement in <typeparamref name="TFrame"/>, in metres; or a direction, where its length is one.</summary>
public readonly record struct Vector<TFrame>(double X, double Y, double Z)
    where TFrame : struct, IFrame
{
    /// <summary>The squared length in m2 (one, for a direction).</summary>
    public double NormSquared => X * X + Y * Y + Z * Z;

    /// <summary>The length in metres (one, for a direction).</summary>
    public double Norm => Math.Sqrt(NormSquared);

    public static Vector<TFrame> operator +(Vector<TFrame> a, Vector<TFrame> b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Vector<TFrame> operator -(Vector<TFrame> a, Vector<TFrame> b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static Vector<TFrame> operator -(Vector<TFrame> a) => new(-a.X, -a.Y, -a.Z);

    public static Vector<TFrame> operator *(Vector<TFrame> a, double factor) => new(a.X * factor, a.Y * factor, a.Z * factor);

    public static Vector<TFrame> operator *(double factor, Vector<TFrame> a) => a * factor;

    public static Vector<TFrame> operator /(Vector<TFrame> a, double divisor) => new(a.X / divisor, a.Y / divisor, a.Z / divisor);

    /// <summary>The scalar product in m2; between two directions, the cosine of their angle.</summary>
    public double Dot(Vector<TFrame> other) => X * other.X + Y * other.Y + Z * other.Z;

    /// <summary>
    /// The right-handed vector product, in m2 along each axis; between two directions its length is the sine of their
    /// angle, so that it is zero where they are parallel.
    /// </summary>
    public Vector<TFrame> Cross(Vector<TFrame> other) =>
        new(Y * other.Z - Z * other.Y, Z * other.X - X * other.Z, X * other.Y - Y * other.X);

    /// <summary>The direction; undefined (not a number) for a zero vector.</summary>
    public Vector<TFrame> Normalized() => this / Norm;
}

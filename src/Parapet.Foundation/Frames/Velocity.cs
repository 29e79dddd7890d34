namespace Parapet.Foundation.Frames;

/// <summary>A velocity in <typeparamref name="TFrame"/>, in metres per second. In <see cref="Ecef"/> it is relative to the turning Earth.</summary>
public readonly record struct Velocity<TFrame>(double X, double Y, double Z)
    where TFrame : struct, IFrame
{
    /// <summary>The squared speed in m2/s2.</summary>
    public double NormSquared => X * X + Y * Y + Z * Z;

    /// <summary>The speed in metres per second.</summary>
    public double Norm => Math.Sqrt(NormSquared);

    public static Velocity<TFrame> operator +(Velocity<TFrame> a, Velocity<TFrame> b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Velocity<TFrame> operator -(Velocity<TFrame> a, Velocity<TFrame> b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static Velocity<TFrame> operator *(Velocity<TFrame> a, double factor) => new(a.X * factor, a.Y * factor, a.Z * factor);

    /// <summary>The displacement after <paramref name="seconds"/> at this velocity.</summary>
    public Vector<TFrame> Over(double seconds) => new(X * seconds, Y * seconds, Z * seconds);

    /// <summary>The component along a direction of unit length, in metres per second.</summary>
    public double Along(Vector<TFrame> direction) => X * direction.X + Y * direction.Y + Z * direction.Z;

    /// <summary>The direction of motion; undefined (not a number) at rest.</summary>
    public Vector<TFrame> Direction()
    {
        var norm = Norm;
        return new(X / norm, Y / norm, Z / norm);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Parapet.Tracking.Gating;

/// <summary>Four vectors in ECEF, component by component. Every sum and product is in the order of <see cref="Vector{TFrame}"/>.</summary>
internal readonly struct Columns
{
    public readonly Vector256<double> X;
    public readonly Vector256<double> Y;
    public readonly Vector256<double> Z;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Columns(Vector256<double> x, Vector256<double> y, Vector256<double> z) => (X, Y, Z) = (x, y, z);

    /// <summary>The same vector four times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Columns(double x, double y, double z) => (X, Y, Z) = (Vector256.Create(x), Vector256.Create(y), Vector256.Create(z));

    public Vector256<double> Norm
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.Sqrt(X * X + Y * Y + Z * Z);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Columns operator +(in Columns a, in Columns b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Columns operator -(in Columns a, in Columns b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Columns operator -(in Columns a) => new(-a.X, -a.Y, -a.Z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Columns operator /(in Columns a, Vector256<double> divisor) => new(a.X / divisor, a.Y / divisor, a.Z / divisor);

    /// <summary>Lane by lane one or the other.</summary>
    /// <param name="condition">All bits of a lane or none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Columns Where(Vector256<double> condition, in Columns a, in Columns b) => new(
        Vector256.ConditionalSelect(condition, a.X, b.X),
        Vector256.ConditionalSelect(condition, a.Y, b.Y),
        Vector256.ConditionalSelect(condition, a.Z, b.Z));

    /// <summary>A symmetric matrix, by its upper triangle, on each vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Columns Times(
        Vector256<double> xx, Vector256<double> xy, Vector256<double> xz, Vector256<double> yy, Vector256<double> yz, Vector256<double> zz, in Columns v) => new(
        xx * v.X + xy * v.Y + xz * v.Z,
        xy * v.X + yy * v.Y + yz * v.Z,
        xz * v.X + yz * v.Y + zz * v.Z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Dot(in Columns other) => X * other.X + Y * other.Y + Z * other.Z;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Columns Cross(in Columns other) =>
        new(Y * other.Z - Z * other.Y, Z * other.X - X * other.Z, X * other.Y - Y * other.X);
}

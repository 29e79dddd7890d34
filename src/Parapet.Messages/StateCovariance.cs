using System.Runtime.CompilerServices;

namespace Parapet.Messages;

/// <summary>
/// The symmetric 6x6 covariance of (x, y, z, vx, vy, vz) in ECEF, its upper triangle row by row: 21 numbers in
/// m2, m2/s and m2/s2.
/// </summary>
[InlineArray(21)]
public struct StateCovariance : IEquatable<StateCovariance>
{
    private double _first;

    /// <summary>The element at a row and column, each in 0 .. 5.</summary>
    public readonly double At(int row, int column) => this[Index(row, column)];

    /// <summary>
    /// Sets the element at a row and column, each in 0 .. 5 (not checked), and so its mirror image across the diagonal.
    /// Whether the matrix stays positive definite is for the caller.
    /// </summary>
    public void Set(int row, int column, double value) => this[Index(row, column)] = value;

    /// <summary>The trace of the position part in m2.</summary>
    public readonly double PositionTrace => this[Index(0, 0)] + this[Index(1, 1)] + this[Index(2, 2)];

    /// <summary>The trace of the velocity part in m2/s2.</summary>
    public readonly double VelocityTrace => this[Index(3, 3)] + this[Index(4, 4)] + this[Index(5, 5)];

    public static bool operator ==(in StateCovariance a, in StateCovariance b) => a.Equals(b);

    public static bool operator !=(in StateCovariance a, in StateCovariance b) => !a.Equals(b);

    // The runtime's own comparison refuses inline arrays.
    public readonly bool Equals(StateCovariance other) => ((ReadOnlySpan<double>)this).SequenceEqual(other);

    public readonly override bool Equals(object? obj) => obj is StateCovariance other && Equals(other);

    public readonly override int GetHashCode() => HashCode.Combine(this[0], this[6], this[11], this[15], this[18], this[20]);

    private static int Index(int row, int column) =>
        row <= column ? row * (11 - row) / 2 + column : column * (11 - column) / 2 + row;
}

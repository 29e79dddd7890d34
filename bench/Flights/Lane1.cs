using System.Runtime.CompilerServices;

namespace Parapet.Bench.Flights;

/// <summary>One double: the reference that every width must reproduce.</summary>
internal readonly struct Lane1 : ILanes<Lane1>
{
    private readonly double _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lane1(double value) => _value = value;

    public static int Count => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 All(double value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Load(ref double first, nuint offset) => new(Unsafe.Add(ref first, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane1 value, ref double first, nuint offset) => Unsafe.Add(ref first, offset) = value._value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Along(Lane1 a, Lane1 b, Lane1 c) => new(a._value + b._value * c._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Blend(Lane1 a, Lane1 b, Lane1 c, Lane1 d) => new(a._value * b._value + c._value * d._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Weighted(Lane1 a, Lane1 b, Lane1 c, Lane1 d, Lane1 e) =>
        new(a._value * (b._value + 2 * (c._value + d._value) + e._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 OverCube(double a, Lane1 x, Lane1 y, Lane1 z)
    {
        var squared = x._value * x._value + y._value * y._value + z._value * z._value;
        return new(a / (squared * Math.Sqrt(squared)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 TimesLength(double a, Lane1 x, Lane1 y, Lane1 z) =>
        new(a * Math.Sqrt(x._value * x._value + y._value * y._value + z._value * z._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 operator +(Lane1 a, Lane1 b) => new(a._value + b._value);
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Parapet.Bench.Flights;

/// <summary>Four doubles.</summary>
internal readonly struct Lanes4 : ILanes<Lanes4>
{
    private readonly Vector256<double> _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes4(Vector256<double> value) => _value = value;

    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 All(double value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Load(ref double first, nuint offset) => new(Vector256.LoadUnsafe(ref first, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes4 value, ref double first, nuint offset) => value._value.StoreUnsafe(ref first, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Along(Lanes4 a, Lanes4 b, Lanes4 c) => new(a._value + b._value * c._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Blend(Lanes4 a, Lanes4 b, Lanes4 c, Lanes4 d) => new(a._value * b._value + c._value * d._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Weighted(Lanes4 a, Lanes4 b, Lanes4 c, Lanes4 d, Lanes4 e) =>
        new(a._value * (b._value + Vector256.Create(2.0) * (c._value + d._value) + e._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 OverCube(double a, Lanes4 x, Lanes4 y, Lanes4 z)
    {
        var squared = x._value * x._value + y._value * y._value + z._value * z._value;
        return new(Vector256.Create(a) / (squared * Vector256.Sqrt(squared)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 TimesLength(double a, Lanes4 x, Lanes4 y, Lanes4 z) =>
        new(Vector256.Create(a) * Vector256.Sqrt(x._value * x._value + y._value * y._value + z._value * z._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator +(Lanes4 a, Lanes4 b) => new(a._value + b._value);
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Parapet.Bench.Flights;

/// <summary>Two doubles.</summary>
internal readonly struct Lanes2 : ILanes<Lanes2>
{
    private readonly Vector128<double> _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes2(Vector128<double> value) => _value = value;

    public static int Count => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 All(double value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 Load(ref double first, nuint offset) => new(Vector128.LoadUnsafe(ref first, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes2 value, ref double first, nuint offset) => value._value.StoreUnsafe(ref first, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 Along(Lanes2 a, Lanes2 b, Lanes2 c) => new(a._value + b._value * c._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 Blend(Lanes2 a, Lanes2 b, Lanes2 c, Lanes2 d) => new(a._value * b._value + c._value * d._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 Weighted(Lanes2 a, Lanes2 b, Lanes2 c, Lanes2 d, Lanes2 e) =>
        new(a._value * (b._value + Vector128.Create(2.0) * (c._value + d._value) + e._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 OverCube(double a, Lanes2 x, Lanes2 y, Lanes2 z)
    {
        var squared = x._value * x._value + y._value * y._value + z._value * z._value;
        return new(Vector128.Create(a) / (squared * Vector128.Sqrt(squared)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 TimesLength(double a, Lanes2 x, Lanes2 y, Lanes2 z) =>
        new(Vector128.Create(a) * Vector128.Sqrt(x._value * x._value + y._value * y._value + z._value * z._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 operator +(Lanes2 a, Lanes2 b) => new(a._value + b._value);
}

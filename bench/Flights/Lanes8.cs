using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Parapet.Bench.Flights;

/// <summary>Eight doubles.</summary>
internal readonly struct Lanes8 : ILanes<Lanes8>
{
    private readonly Vector512<double> _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes8(Vector512<double> value) => _value = value;

    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 All(double value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Load(ref double first, nuint offset) => new(Vector512.LoadUnsafe(ref first, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes8 value, ref double first, nuint offset) => value._value.StoreUnsafe(ref first, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Along(Lanes8 a, Lanes8 b, Lanes8 c) => new(a._value + b._value * c._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Blend(Lanes8 a, Lanes8 b, Lanes8 c, Lanes8 d) => new(a._value * b._value + c._value * d._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Weighted(Lanes8 a, Lanes8 b, Lanes8 c, Lanes8 d, Lanes8 e) =>
        new(a._value * (b._value + Vector512.Create(2.0) * (c._value + d._value) + e._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 OverCube(double a, Lanes8 x, Lanes8 y, Lanes8 z)
    {
        var squared = x._value * x._value + y._value * y._value + z._value * z._value;
        return new(Vector512.Create(a) / (squared * Vector512.Sqrt(squared)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 TimesLength(double a, Lanes8 x, Lanes8 y, Lanes8 z) =>
        new(Vector512.Create(a) * Vector512.Sqrt(x._value * x._value + y._value * y._value + z._value * z._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator +(Lanes8 a, Lanes8 b) => new(a._value + b._value);
}

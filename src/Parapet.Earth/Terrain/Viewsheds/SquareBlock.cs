using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Parapet.Earth.Terrain.Viewsheds;

/// <summary>Eight by eight numbers in registers, to turn rows into columns.</summary>
internal readonly struct SquareBlock
{
    private const int Side = 8;

    // Halves of 4 x 4 have to change place; then each half's two pairs, then the two numbers of each pair.
    private readonly Vector256<float> _a, _b, _c, _d, _e, _f, _g, _h;

    private SquareBlock(
        Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d,
        Vector256<float> e, Vector256<float> f, Vector256<float> g, Vector256<float> h) =>
        (_a, _b, _c, _d, _e, _f, _g, _h) = (a, b, c, d, e, f, g, h);

    /// <param name="step">From one row to the next, in numbers; may be negative.</param>
    /// <param name="forward">Rows in order, or the last first.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SquareBlock Read(ref float start, int step, bool forward)
    {
        var (first, by) = Order(step, forward);
        return new(
            Row(ref start, first), Row(ref start, first + by), Row(ref start, first + 2 * by), Row(ref start, first + 3 * by),
            Row(ref start, first + 4 * by), Row(ref start, first + 5 * by), Row(ref start, first + 6 * by), Row(ref start, first + 7 * by));
    }

    /// <inheritdoc cref="Read"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ref float start, int step, bool forward)
    {
        var (first, by) = Order(step, forward);
        _a.StoreUnsafe(ref Unsafe.Add(ref start, first));
        _b.StoreUnsafe(ref Unsafe.Add(ref start, first + by));
        _c.StoreUnsafe(ref Unsafe.Add(ref start, first + 2 * by));
        _d.StoreUnsafe(ref Unsafe.Add(ref start, first + 3 * by));
        _e.StoreUnsafe(ref Unsafe.Add(ref start, first + 4 * by));
        _f.StoreUnsafe(ref Unsafe.Add(ref start, first + 5 * by));
        _g.StoreUnsafe(ref Unsafe.Add(ref start, first + 6 * by));
        _h.StoreUnsafe(ref Unsafe.Add(ref start, first + 7 * by));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SquareBlock Turned()
    {
        var (ab, abHigh) = (Avx.UnpackLow(_a, _b), Avx.UnpackHigh(_a, _b));
        var (cd, cdHigh) = (Avx.UnpackLow(_c, _d), Avx.UnpackHigh(_c, _d));
        var (ef, efHigh) = (Avx.UnpackLow(_e, _f), Avx.UnpackHigh(_e, _f));
        var (gh, ghHigh) = (Avx.UnpackLow(_g, _h), Avx.UnpackHigh(_g, _h));
        var (n0, n1, n2, n3) = (Low(ab, cd), High(ab, cd), Low(abHigh, cdHigh), High(abHigh, cdHigh));
        var (s0, s1, s2, s3) = (Low(ef, gh), High(ef, gh), Low(efHigh, ghHigh), High(efHigh, ghHigh));
        return new(
            Avx.Permute2x128(n0, s0, 0x20), Avx.Permute2x128(n1, s1, 0x20), Avx.Permute2x128(n2, s2, 0x20), Avx.Permute2x128(n3, s3, 0x20),
            Avx.Permute2x128(n0, s0, 0x31), Avx.Permute2x128(n1, s1, 0x31), Avx.Permute2x128(n2, s2, 0x31), Avx.Permute2x128(n3, s3, 0x31));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (nint First, nint By) Order(int step, bool forward) => forward ? (0, step) : ((Side - 1) * (nint)step, -step);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Row(ref float start, nint offset) => Vector256.LoadUnsafe(ref Unsafe.Add(ref start, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Low(Vector256<float> a, Vector256<float> b) => Avx.Shuffle(a, b, 0x44);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> High(Vector256<float> a, Vector256<float> b) => Avx.Shuffle(a, b, 0xEE);
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Parapet.Tracking.MultiHypothesis.Motion;

/// <summary>
/// Sums a mixture of states up to the one Gaussian of its mean and covariance [BarShalom2001, ch. 1]. Four numbers of a
/// state at a time, in the order in which <see cref="KinematicState"/> lays them out; each is summed as it would be alone.
/// </summary>
internal ref struct StateMixture
{
    private KinematicState _sum;
    private KinematicState _first;
    private double _weight;

    public readonly double Weight => _weight;

    /// <summary>Adds a part; deviations are taken from the first one, so that no digits are lost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(in KinematicState s, double weight)
    {
        if (_weight == 0)
        {
            _first = s;
        }

        _weight += weight;
        ref var sum = ref _sum.X;
        ref var part = ref Unsafe.AsRef(in s.X);
        ref var first = ref _first.X;
        var k = Vector256.Create(weight);

        // (x, y, z, u) and (z, u, v, w): the deviation of the place and of the velocity.
        var low = Load(ref part, 0) - Load(ref first, 0);
        var high = Load(ref part, 2) - Load(ref first, 2);
        var (lowK, highK) = (k * low, k * high);
        Store(Load(ref sum, 0) + lowK, ref sum, 0);
        _sum.Vy += highK[2];
        _sum.Vz += highK[3];
        Store(Load(ref sum, 6) + k * Load(ref part, 6) + First(lowK) * FirstOther(low), ref sum, 6);
        Store(Load(ref sum, 10) + k * Load(ref part, 10) + Second(lowK) * SecondOther(high), ref sum, 10);
        Store(Load(ref sum, 14) + k * Load(ref part, 14) + Third(lowK) * ThirdOther(high), ref sum, 14);
        Store(Load(ref sum, 18) + k * Load(ref part, 18) + Fourth(lowK) * FourthOther(high), ref sum, 18);
        Store(Load(ref sum, 22) + k * Load(ref part, 22) + Fifth(highK) * FifthOther(high), ref sum, 22);
        _sum.Vzz += weight * s.Vzz + highK[3] * high[3];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Finish(out KinematicState mean)
    {
        var scale = 1 / _weight;
        Unsafe.SkipInit(out mean);
        ref var sum = ref _sum.X;
        ref var first = ref _first.X;
        ref var result = ref mean.X;
        var k = Vector256.Create(scale);
        var low = k * Load(ref sum, 0);
        var high = k * Load(ref sum, 2);
        Store(Load(ref first, 0) + low, ref result, 0);
        Store(Load(ref first, 2) + high, ref result, 2);
        Store(k * Load(ref sum, 6) - First(low) * FirstOther(low), ref result, 6);
        Store(k * Load(ref sum, 10) - Second(low) * SecondOther(high), ref result, 10);
        Store(k * Load(ref sum, 14) - Third(low) * ThirdOther(high), ref result, 14);
        Store(k * Load(ref sum, 18) - Fourth(low) * FourthOther(high), ref result, 18);
        Store(k * Load(ref sum, 22) - Fifth(high) * FifthOther(high), ref result, 22);
        mean.Vzz = scale * _sum.Vzz - high[3] * high[3];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Load(ref double at, int index) => Vector256.LoadUnsafe(ref at, (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<double> value, ref double at, int index) => value.StoreUnsafe(ref at, (nuint)index);

    // The factors of the covariances, in fours: xx xy xz yy, yz zz xu xv, xw yu yv yw, zu zv zw uu, uv uw vv vw.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> First(Vector256<double> xyzu) => Vector256.Shuffle(xyzu, Vector256.Create(0L, 0, 0, 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> FirstOther(Vector256<double> xyzu) => Vector256.Shuffle(xyzu, Vector256.Create(0L, 1, 2, 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Second(Vector256<double> xyzu) => Vector256.Shuffle(xyzu, Vector256.Create(1L, 2, 0, 0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SecondOther(Vector256<double> zuvw) => Vector256.Shuffle(zuvw, Vector256.Create(0L, 0, 1, 2));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Third(Vector256<double> xyzu) => Vector256.Shuffle(xyzu, Vector256.Create(0L, 1, 1, 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ThirdOther(Vector256<double> zuvw) => Vector256.Shuffle(zuvw, Vector256.Create(3L, 1, 2, 3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Fourth(Vector256<double> xyzu) => Vector256.Shuffle(xyzu, Vector256.Create(2L, 2, 2, 3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> FourthOther(Vector256<double> zuvw) => Vector256.Shuffle(zuvw, Vector256.Create(1L, 2, 3, 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Fifth(Vector256<double> zuvw) => Vector256.Shuffle(zuvw, Vector256.Create(1L, 1, 2, 2));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> FifthOther(Vector256<double> zuvw) => Vector256.Shuffle(zuvw, Vector256.Create(2L, 3, 2, 3));
}

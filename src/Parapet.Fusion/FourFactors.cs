using System.Runtime.Intrinsics;

namespace Parapet.Fusion;

/// <summary>
/// Cholesky's factors of four covariances at once, one in each lane, as <see cref="CholeskyFactor"/> finds them one by one
/// and to the same bits: roots and quotients, for which that mostly waits, take no longer for four than for one.
/// </summary>
internal static class FourFactors
{
    /// <param name="a">Positive definite, by their upper triangles.</param>
    /// <param name="factor">The columns of the lower factor, with the inverse of its diagonal; may be the same place.</param>
    public static void Of(ReadOnlySpan<Vector256<double>> a, Span<Vector256<double>> factor)
    {
        var one = Vector256<double>.One;
        var d0 = one / Vector256.Sqrt(a[0]);
        var l10 = a[1] * d0;
        var l20 = a[2] * d0;
        var l30 = a[3] * d0;
        var l40 = a[4] * d0;
        var l50 = a[5] * d0;
        var d1 = one / Vector256.Sqrt(a[6] - l10 * l10);
        var l21 = (a[7] - l20 * l10) * d1;
        var l31 = (a[8] - l30 * l10) * d1;
        var l41 = (a[9] - l40 * l10) * d1;
        var l51 = (a[10] - l50 * l10) * d1;
        var d2 = one / Vector256.Sqrt(a[11] - l20 * l20 - l21 * l21);
        var l32 = (a[12] - l30 * l20 - l31 * l21) * d2;
        var l42 = (a[13] - l40 * l20 - l41 * l21) * d2;
        var l52 = (a[14] - l50 * l20 - l51 * l21) * d2;
        var d3 = one / Vector256.Sqrt(a[15] - l30 * l30 - l31 * l31 - l32 * l32);
        var l43 = (a[16] - l40 * l30 - l41 * l31 - l42 * l32) * d3;
        var l53 = (a[17] - l50 * l30 - l51 * l31 - l52 * l32) * d3;
        var d4 = one / Vector256.Sqrt(a[18] - l40 * l40 - l41 * l41 - l42 * l42 - l43 * l43);
        var l54 = (a[19] - l50 * l40 - l51 * l41 - l52 * l42 - l53 * l43) * d4;
        var d5 = one / Vector256.Sqrt(a[20] - l50 * l50 - l51 * l51 - l52 * l52 - l53 * l53 - l54 * l54);
        (factor[0], factor[1], factor[2], factor[3], factor[4], factor[5]) = (d0, l10, l20, l30, l40, l50);
        (factor[6], factor[7], factor[8], factor[9], factor[10]) = (d1, l21, l31, l41, l51);
        (factor[11], factor[12], factor[13], factor[14]) = (d2, l32, l42, l52);
        (factor[15], factor[16], factor[17]) = (d3, l43, l53);
        (factor[18], factor[19], factor[20]) = (d4, l54, d5);
    }
}

using System.Runtime.Intrinsics;

namespace Parapet.Fusion;

/// <summary>
/// The inverses of four covariances at once, one in each lane, as <see cref="CholeskyFactor"/> finds them one by one and
/// to the same bits: roots and quotients, for which that mostly waits, take no longer for four than for one.
/// </summary>
internal static class FourInverses
{
    /// <param name="a">Positive definite, by their upper triangles.</param>
    /// <param name="inverse">May be the same place.</param>
    public static void Of(ReadOnlySpan<Vector256<double>> a, Span<Vector256<double>> inverse)
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

        // The factor's own inverse, column by column; its diagonal is known.
        var m10 = -(l10 * d0) * d1;
        var m20 = -(l20 * d0 + l21 * m10) * d2;
        var m30 = -(l30 * d0 + l31 * m10 + l32 * m20) * d3;
        var m40 = -(l40 * d0 + l41 * m10 + l42 * m20 + l43 * m30) * d4;
        var m50 = -(l50 * d0 + l51 * m10 + l52 * m20 + l53 * m30 + l54 * m40) * d5;
        var m21 = -(l21 * d1) * d2;
        var m31 = -(l31 * d1 + l32 * m21) * d3;
        var m41 = -(l41 * d1 + l42 * m21 + l43 * m31) * d4;
        var m51 = -(l51 * d1 + l52 * m21 + l53 * m31 + l54 * m41) * d5;
        var m32 = -(l32 * d2) * d3;
        var m42 = -(l42 * d2 + l43 * m32) * d4;
        var m52 = -(l52 * d2 + l53 * m32 + l54 * m42) * d5;
        var m43 = -(l43 * d3) * d4;
        var m53 = -(l53 * d3 + l54 * m43) * d5;
        var m54 = -(l54 * d4) * d5;
        inverse[0] = d0 * d0 + m10 * m10 + m20 * m20 + m30 * m30 + m40 * m40 + m50 * m50;
        inverse[1] = m10 * d1 + m20 * m21 + m30 * m31 + m40 * m41 + m50 * m51;
        inverse[2] = m20 * d2 + m30 * m32 + m40 * m42 + m50 * m52;
        inverse[3] = m30 * d3 + m40 * m43 + m50 * m53;
        inverse[4] = m40 * d4 + m50 * m54;
        inverse[5] = m50 * d5;
        inverse[6] = d1 * d1 + m21 * m21 + m31 * m31 + m41 * m41 + m51 * m51;
        inverse[7] = m21 * d2 + m31 * m32 + m41 * m42 + m51 * m52;
        inverse[8] = m31 * d3 + m41 * m43 + m51 * m53;
        inverse[9] = m41 * d4 + m51 * m54;
        inverse[10] = m51 * d5;
        inverse[11] = d2 * d2 + m32 * m32 + m42 * m42 + m52 * m52;
        inverse[12] = m32 * d3 + m42 * m43 + m52 * m53;
        inverse[13] = m42 * d4 + m52 * m54;
        inverse[14] = m52 * d5;
        inverse[15] = d3 * d3 + m43 * m43 + m53 * m53;
        inverse[16] = m43 * d4 + m53 * m54;
        inverse[17] = m53 * d5;
        inverse[18] = d4 * d4 + m54 * m54;
        inverse[19] = m54 * d5;
        inverse[20] = d5 * d5;
    }
}

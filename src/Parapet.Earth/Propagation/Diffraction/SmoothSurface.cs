namespace Parapet.Earth.Propagation.Diffraction;

/// <summary>
/// The heights at both ends of a smooth surface that stands for a profile: fitted by least squares, lowered where an
/// obstacle rises above the path, and never above the ground at the ends [ITUR452, Attachment 2, section 5.1.6].
/// </summary>
internal readonly record struct SmoothSurface(double OneMetres, double OtherMetres)
{
    /// <param name="heights">Of the ground in m, evenly apart.</param>
    /// <param name="oneMetres">Of the antenna at the start above sea level; <paramref name="otherMetres"/> at the end.</param>
    public static SmoothSurface Of(ReadOnlySpan<double> heights, double oneMetres, double otherMetres)
    {
        var (one, other) = Fit(heights);
        var n = heights.Length - 1;
        var (highest, fromOne, fromOther) = (double.NegativeInfinity, double.NegativeInfinity, double.NegativeInfinity);
        for (var i = 1; i < n; i++)
        {
            var excess = heights[i] - (oneMetres * (n - i) + otherMetres * i) / n;
            highest = Math.Max(highest, excess);
            fromOne = Math.Max(fromOne, excess / i);
            fromOther = Math.Max(fromOther, excess / (n - i));
        }

        if (highest > 0)
        {
            one -= highest * fromOne / (fromOne + fromOther);
            other -= highest * fromOther / (fromOne + fromOther);
        }

        return new(Math.Min(one, heights[0]), Math.Min(other, heights[^1]));
    }

    /// <summary>The ends of the straight line with the same area and first moment as the profile; distances count in steps.</summary>
    private static (double One, double Other) Fit(ReadOnlySpan<double> heights)
    {
        var n = heights.Length - 1;
        var (area, moment) = (0.0, 0.0);
        for (var i = 1; i <= n; i++)
        {
            area += heights[i] + heights[i - 1];
            moment += heights[i] * (3 * i - 1) + heights[i - 1] * (3 * i - 2);
        }

        return ((2 * area * n - moment) / n / n, (moment - area * n) / n / n);
    }
}

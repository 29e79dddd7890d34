namespace Parapet.Earth.Propagation.IrregularTerrain;

/// <summary>The straight line that fits a stretch of a profile best, by its heights at the profile's two ends [HuffordAlgorithm, section 6].</summary>
internal readonly record struct LineFit(double AtStart, double AtEnd)
{
    /// <param name="from">Where the stretch begins and ends, in the unit of the spacing; it is rounded inwards to whole places.</param>
    public static LineFit Of(ReadOnlySpan<double> heights, double spacing, double from, double to)
    {
        var n = heights.Length - 1;
        var first = (int)Math.Max(from / spacing, 0);
        var last = n - (int)Math.Max(n - to / spacing, 0);
        if (last <= first)
        {
            first = Math.Max(first - 1, 0);
            last = n - Math.Max(n - (last + 1), 0);
        }

        // Sums by the trapezium's rule about the stretch's middle.
        var length = last - first;
        var middle = -0.5 * length;
        var endFromMiddle = last + middle;
        var sum = 0.5 * (heights[first] + heights[last]);
        var moment = 0.5 * (heights[first] - heights[last]) * middle;
        for (var i = first + 1; i < last; i++)
        {
            middle++;
            sum += heights[i];
            moment += heights[i] * middle;
        }

        sum /= length;
        moment *= 12.0 / ((length * (double)length + 2) * length);
        return new(sum - moment * endFromMiddle, sum + moment * (n - endFromMiddle));
    }
}

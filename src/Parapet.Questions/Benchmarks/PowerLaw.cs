namespace Parapet.Questions.Benchmarks;

/// <summary>A cost that grows as a power of a count.</summary>
internal static class PowerLaw
{
    /// <summary>The power that fits best: least squares in the logarithms of both.</summary>
    /// <param name="points">Two or more, all above zero, of different counts.</param>
    public static double Exponent(ReadOnlySpan<(double Count, double Cost)> points)
    {
        var (x, y) = (0.0, 0.0);
        foreach (var (count, cost) in points)
        {
            x += Math.Log(count) / points.Length;
            y += Math.Log(cost) / points.Length;
        }

        var (along, across) = (0.0, 0.0);
        foreach (var (count, cost) in points)
        {
            var step = Math.Log(count) - x;
            along += step * step;
            across += step * (Math.Log(cost) - y);
        }

        return across / along;
    }
}

namespace Parapet.Statistics.Designs;

/// <summary>
/// Traces that say what sums of squares of residuals come to in the mean. With Z the table of draws, n their counts, Q the
/// columns taken out and <c>K = Z'(1 - QQ')Z = diag(n) - SS'</c>, S = Z'Q, a residual's covariance is
/// <c>(1 - QQ')(s2 + sA2 ZZ')(1 - QQ')</c>, and everything follows from powers of K [Searle1992, chapter 5].
/// </summary>
/// <param name="Columns">Columns taken out, the mean among them.</param>
/// <param name="Powers">tr K, tr K2, tr K3, tr K4.</param>
/// <param name="ByCount">tr N^-1 K: degrees of freedom between draws.</param>
/// <param name="SquareByCount">tr N^-1 K2: how often the disputed variance stands in the squares between draws.</param>
internal sealed record DesignMoments(int Columns, (double One, double Two, double Three, double Four) Powers, double ByCount, double SquareByCount)
{
    /// <param name="counts">Replications of each draw.</param>
    /// <param name="sums">S by column: the sum over each draw of every column taken out.</param>
    public static DesignMoments Of(int[] counts, double[][] sums)
    {
        var s = Table(power: 0);
        var (s1, s2, s3, inverse) = (Table(1), Table(2), Table(3), Table(-1));
        var square = Product(s, s);
        return new(
            sums.Length,
            (
                Sum(1) - Trace(s),
                Sum(2) - 2 * Trace(s1) + Trace(square),
                Sum(3) - 3 * Trace(s2) + 3 * Trace(Product(s1, s)) - Trace(Product(square, s)),
                Sum(4) - 4 * Trace(s3) + 4 * Trace(Product(s2, s)) + 2 * Trace(Product(s1, s1)) - 4 * Trace(Product(s1, square)) + Trace(Product(square, square))),
            counts.Length - Trace(inverse),
            Sum(1) - 2 * Trace(s) + Trace(Product(inverse, s)));

        double Sum(int power) => counts.Sum(count => Math.Pow(count, power));

        // S' diag(n)^power S.
        double[][] Table(int power) =>
            [.. sums.Select(a => sums.Select(b => counts.Select((count, draw) => a[draw] * Math.Pow(count, power) * b[draw]).Sum()).ToArray())];
    }

    private static double Trace(double[][] table) => table.Select((row, place) => row[place]).Sum();

    private static double[][] Product(double[][] a, double[][] b) =>
        [.. a.Select(row => Enumerable.Range(0, b.Length).Select(column => row.Select((value, place) => value * b[place][column]).Sum()).ToArray())];
}

namespace Parapet.Statistics.Distributions;

/// <summary>The distribution of a quotient of two mean squares of the same variance.</summary>
internal static class FisherF
{
    /// <summary>The chance of a quotient above a value [Abramowitz1964, eq. 26.6.2].</summary>
    /// <param name="value">0 or more.</param>
    /// <param name="above">Degrees of freedom above the line; positive, need not be whole.</param>
    /// <param name="below">Degrees of freedom below it; likewise.</param>
    public static double Exceeding(double value, double above, double below) =>
        IncompleteBeta.Of(below / (below + above * value), 0.5 * below, 0.5 * above);

    /// <summary>The quotient that is not passed with a given probability.</summary>
    /// <param name="probability">In (0, 1).</param>
    /// <param name="above">Degrees of freedom above the line; positive.</param>
    /// <param name="below">Degrees of freedom below it; likewise.</param>
    public static double Quantile(double probability, double above, double below)
    {
        var share = IncompleteBeta.Quantile(1 - probability, 0.5 * below, 0.5 * above);
        return below * (1 - share) / (above * share);
    }
}

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
}

using Parapet.Statistics.Distributions;

namespace Parapet.Studies.Detection;

/// <summary>A result with every disputed figure at its value, and between which values it lies in nine of ten readings of the public record.</summary>
public sealed record FigureSpread(double Nominal, double Low, double High)
{
    /// <summary>Puts the value beside the 5th and the 95th percentile of the readings, in its own unit.</summary>
    /// <param name="nominal">With every figure at its value.</param>
    /// <param name="drawn">One for each reading; not empty.</param>
    public static FigureSpread Of(double nominal, ReadOnlySpan<double> drawn) =>
        new(nominal, Quantiles.Of(drawn, 0.05), Quantiles.Of(drawn, 0.95));
}

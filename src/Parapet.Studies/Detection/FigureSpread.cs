using Parapet.Statistics.Distributions;

namespace Parapet.Studies.Detection;

/// <summary>
/// A result with every disputed figure at its value, and between which values it lies in nine of ten readings of the
/// public record; where the record's own values stand at an end of their ranges, the band reaches to the nominal result.
/// </summary>
public sealed record FigureSpread(double Nominal, double Low, double High)
{
    /// <summary>Puts the value beside the 5th and the 95th percentile of the readings, or itself where it lies beyond them, in its own unit.</summary>
    /// <param name="nominal">With every figure at its value.</param>
    /// <param name="drawn">One for each reading; not empty.</param>
    public static FigureSpread Of(double nominal, ReadOnlySpan<double> drawn) =>
        new(nominal, Math.Min(nominal, Quantiles.Of(drawn, 0.05)), Math.Max(nominal, Quantiles.Of(drawn, 0.95)));
}

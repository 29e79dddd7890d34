namespace Parapet.Catalogue.Figures;

/// <summary>The range in which the public record leaves a figure, in SI.</summary>
public sealed record FigureRange(double Low, double High, Distribution Distribution)
{
    /// <summary>The figure at a probability in [0, 1].</summary>
    /// <param name="probability">Share of the distribution below it.</param>
    /// <param name="value">The figure's nominal value, the peak of a triangular distribution.</param>
    public double Quantile(double probability, double value) => Distribution switch
    {
        Distribution.Uniform => Low + (High - Low) * probability,
        Distribution.LogUniform => Low * Math.Pow(High / Low, probability),
        _ => Triangular(probability, value),
    };

    /// <summary>The share of the distribution below a value: what <see cref="Quantile"/> takes to it.</summary>
    /// <param name="figure">In [<see cref="Low"/>, <see cref="High"/>].</param>
    /// <param name="value">The figure's nominal value, the peak of a triangular distribution.</param>
    public double ShareBelow(double figure, double value)
    {
        var width = High - Low;
        return Distribution switch
        {
            Distribution.Uniform => (figure - Low) / width,
            Distribution.LogUniform => Math.Log(figure / Low) / Math.Log(High / Low),
            _ when figure < value => (figure - Low) * (figure - Low) / (width * (value - Low)),
            _ when figure < High => 1 - (High - figure) * (High - figure) / (width * (High - value)),
            _ => 1,
        };
    }

    private double Triangular(double probability, double peak)
    {
        var width = High - Low;
        var mode = (peak - Low) / width;
        return probability < mode
            ? Low + width * Math.Sqrt(probability * mode)
            : High - width * Math.Sqrt((1 - probability) * (1 - mode));
    }
}

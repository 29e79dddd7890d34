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

    private double Triangular(double probability, double peak)
    {
        var width = High - Low;
        var mode = (peak - Low) / width;
        return probability < mode
            ? Low + width * Math.Sqrt(probability * mode)
            : High - width * Math.Sqrt((1 - probability) * (1 - mode));
    }
}

using Parapet.Statistics.Designs;
using Parapet.Statistics.Distributions;

namespace Parapet.Statistics.Estimates;

/// <summary>
/// Chance and disputed figures told apart by the sums of squares within and between draws of what is left when the levels
/// are taken out [Searle1992, chapter 5]: two equations for two variances. Without levels they are those of the
/// analysis of variance.
/// </summary>
/// <param name="Chance">Variance among replications of one draw; NaN if it cannot be told.</param>
/// <param name="Between">Variance among draws with chance taken off, as it comes out: below zero where draws differ less than chance makes them; NaN if it cannot be told.</param>
/// <param name="FreedomWithin">Degrees of freedom of <paramref name="Chance"/>.</param>
/// <param name="FreedomBetween">Degrees of freedom between draws.</param>
/// <param name="Ratio">Mean square between draws over that within: 1 in the mean where nothing but chance is at work.</param>
internal readonly record struct VarianceComponents(double Chance, double Between, double FreedomWithin, double FreedomBetween, double Ratio)
{
    /// <summary>Draws are taken to differ by more than chance where chance alone would come so far in one study of ten.</summary>
    private const double Level = 0.1;

    /// <param name="design">Of the replications.</param>
    /// <param name="residuals">One for each.</param>
    public static VarianceComponents Of(ReplicationDesign design, double[] residuals)
    {
        var moments = design.Moments;
        var (total, between) = (residuals.Sum(value => value * value), 0.0);
        var sums = design.Sums(residuals);
        for (var draw = 0; draw < sums.Length; draw++)
        {
            between += sums[draw] * sums[draw] / design.Counts[draw];
        }

        double freedom = design.Count - moments.Columns;
        if (sums.Length < 2 || !design.IsDisputed)
        {
            var variance = freedom > 0 ? total / freedom : double.NaN;
            return new(variance, design.IsDisputed ? double.NaN : 0, freedom, 0, double.NaN);
        }

        var within = freedom - moments.ByCount * moments.Powers.One / moments.SquareByCount;
        if (!(within > 1e-6))
        {
            return new(double.NaN, double.NaN, 0, moments.ByCount, double.NaN);
        }

        var chance = Math.Max(0, (total - between * moments.Powers.One / moments.SquareByCount) / within);
        return new(chance, (between - moments.ByCount * chance) / moments.SquareByCount, within, moments.ByCount, between / moments.ByCount / chance);
    }

    /// <summary>Whether the draws differ by more than chance makes them [Fisher1925].</summary>
    public bool IsSpread => Between > 0 && (double.IsInfinity(Ratio) || FisherF.Exceeding(Ratio, FreedomBetween, FreedomWithin) < Level);

    /// <summary>
    /// By how much the mean of a draw of so many replications, drawn towards the grand mean, keeps of its distance, so that
    /// what is left spreads as the disputed figures do. The share of chance is corrected for the mean of 1/F over so few
    /// draws, (f - 2)/f [James1961].
    /// </summary>
    public double Kept(int replications)
    {
        if (!IsSpread)
        {
            return 0;
        }

        var chance = Chance / replications;
        var fewDraws = Math.Max(0, (FreedomBetween - 2) / FreedomBetween);
        return Math.Sqrt(Math.Max(0, 1 - fewDraws * chance / (Between + chance)));
    }
}

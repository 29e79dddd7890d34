using System.Collections.Immutable;
using Parapet.Statistics.Designs;
using Parapet.Statistics.Distributions;
using Parapet.Statistics.Intervals;

namespace Parapet.Statistics.Estimates;

/// <summary>
/// Values of replications inside draws of the disputed figures: a one-way layout with random effects
/// [Searle1992, section 3.5], from which the levels of what was varied on purpose are taken out. Draws need not hold the
/// same number of replications. Sums run in the order given, draws in the order of their index.
/// </summary>
public sealed class NestedSample
{
    private readonly ReplicationDesign _design;
    private readonly VarianceComponents _components;
    private readonly double[] _units;

    /// <param name="values">One for each replication; not empty.</param>
    /// <param name="draws">The draw of each.</param>
    /// <exception cref="ArgumentException">The lengths differ, or there is nothing.</exception>
    public NestedSample(ReadOnlySpan<double> values, ReadOnlySpan<int> draws)
        : this(values, ReplicationDesign.Of(draws))
    {
    }

    /// <param name="values">One for each replication of the design, levels not yet taken out.</param>
    /// <param name="design">Shared by everything that is measured on the same replications.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public NestedSample(ReadOnlySpan<double> values, ReplicationDesign design)
    {
        if (values.Length != design.Count)
        {
            throw new ArgumentException($"{values.Length} values of {design.Count} replications; as many of both are needed");
        }

        _design = design;
        Mean = MeanOf(values);
        var residuals = design.Residuals(values);
        _components = VarianceComponents.Of(design, residuals);
        _units = design.Draws.Length < 2 ? residuals : design.Sums(residuals);
        DrawMeans = [.. design.Sums(residuals).Select((sum, draw) => MeanOf(draw, sum))];
        (StandardError, DegreesOfFreedom) = Error();
    }

    public int Count => _design.Count;

    public double Mean { get; }

    /// <summary>Variance among replications of one draw: chance. NaN if no draw has two.</summary>
    public double ChanceVariance => _components.Chance;

    /// <summary>Variance of the answer among draws with chance taken off, never negative: the disputed figures. NaN if it cannot be told apart.</summary>
    public double DisputedVariance => Math.Max(0, _components.Between);

    public ImmutableArray<DrawMean> DrawMeans { get; }

    /// <summary>Whether chance could be taken off the means of the draws.</summary>
    public bool IsSeparated => !double.IsNaN(_components.Between);

    /// <summary>
    /// Standard error of the mean with the draws as the independent units [Cochran1977, section 9A.2]: it covers a
    /// repeat of the whole study with another seed. With a single draw, that of its replications. What taking out the mean
    /// and the levels hides of it is made good [Bell2002].
    /// </summary>
    public double StandardError { get; }

    /// <summary>Of <see cref="StandardError"/>; a whole number where no level is taken out and draws are of one size.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>What stands for itself: the draws, or the replications of a single draw.</summary>
    public int Units => _units.Length;

    /// <summary>Skewness of the units over the root of their number: by how much Student's t of them leans to one side.</summary>
    public double Lean => SkewedInterval.Lean(_units);

    /// <summary>
    /// How many values, each with a draw of its own, have a mean of the same variance: the count over the design effect of the
    /// draws [Kish1965], from the components found. All values where draws do not differ beyond chance, or where
    /// that cannot be told; NaN where nothing varies.
    /// </summary>
    public double EffectiveCount
    {
        get
        {
            if (!IsSeparated)
            {
                return StandardError > 0 ? Count : double.NaN;
            }

            var squares = 0.0;
            foreach (var count in _design.Counts)
            {
                squares += (double)count * count;
            }

            var ofMean = ChanceVariance / Count + DisputedVariance * squares / Count / Count;
            return (ChanceVariance + DisputedVariance) / ofMean;
        }
    }

    /// <summary>Whether all units came to the same, so that nothing tells by how much another would differ.</summary>
    public bool IsConstant => Units > 1 && StandardError == 0;

    /// <summary>Interval for the mean under a repeat of the whole study; unknown for a single value, and where all came to the same.</summary>
    public Interval Chance(double confidence = 0.95) => !(DegreesOfFreedom > 0.5) || IsConstant
        ? Interval.Unknown
        : SkewedInterval.Of(Mean, StandardError, DegreesOfFreedom, _units, confidence);

    /// <summary>Interval for the mean under a repeat with the very same draws of the disputed figures.</summary>
    public Interval ChanceGivenDraws(double confidence = 0.95)
    {
        if (!(_components.FreedomWithin > 0.5) || ChanceVariance == 0)
        {
            return Interval.Unknown;
        }

        var half = Math.Sqrt(ChanceVariance / Count) * StudentT.Quantile(0.5 + 0.5 * confidence, _components.FreedomWithin);
        return new(Mean - half, Mean + half);
    }

    /// <summary>
    /// Where the answer lies over the disputed figures, 5 to 95 %, with chance taken off: of no width where the draws differ
    /// no more than chance makes them; unknown for a single draw and where chance cannot be told apart.
    /// </summary>
    public Interval Band()
    {
        if (!IsSeparated)
        {
            return Interval.Unknown;
        }

        double[] means = [.. DrawMeans.Select(draw => draw.Corrected)];
        return _components.IsSpread ? new(Quantiles.ByNormalScores(means, 0.05), Quantiles.ByNormalScores(means, 0.95)) : new(Mean, Mean);
    }

    private double MeanOf(ReadOnlySpan<double> values)
    {
        double[] magnitudes = [.. values.ToArray().Select(Math.Abs)];
        return Unrounded(_design.Sums(values).Sum(), magnitudes.Sum()) / Count;
    }

    private DrawMean MeanOf(int draw, double sum)
    {
        var count = _design.Counts[draw];
        var apart = sum / count;
        var kept = (IsSeparated ? _components.Kept(count) : 1) * apart;
        return new(_design.Draws[draw], count, Unrounded(Mean + apart, Math.Abs(Mean) + Math.Abs(apart)), Unrounded(Mean + kept, Math.Abs(Mean) + Math.Abs(kept)));
    }

    /// <summary>Terms that cancel leave some rounding behind, whose sign means nothing: what is under 1e-13 of their own size is nothing.</summary>
    private static double Unrounded(double sum, double magnitude) => Math.Abs(sum) <= 1e-13 * magnitude ? 0 : sum;

    /// <summary>
    /// The squares of the draws' sums, times what they hide under the variances found; their degrees of freedom by their own
    /// variance [Satterthwaite1946].
    /// </summary>
    private (double Error, double DegreesOfFreedom) Error()
    {
        if (_design.Draws.Length < 2)
        {
            return (Math.Sqrt(ChanceVariance / Count), _components.FreedomWithin);
        }

        var (one, two, three, four) = _design.Moments.Powers;
        var (chance, between) = _components.Chance > 0 || DisputedVariance > 0 ? (_components.Chance, DisputedVariance) : (1, 0);
        var seen = chance * one + between * two;
        var whole = 0.0;
        foreach (var count in _design.Counts)
        {
            whole += count * (chance + between * count);
        }

        var squares = _units.Sum(unit => unit * unit) * whole / seen;
        var freedom = seen * seen / (chance * chance * two + 2 * chance * between * three + between * between * four);
        return (Math.Sqrt(squares) / Count, freedom);
    }
}

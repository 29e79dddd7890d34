using Parapet.Flight.Signatures;

namespace Parapet.Sensing.Radar.Detection;

/// <summary>
/// Exact detection probability of one look: a square-law detector that adds some pulses and compares the sum with a
/// threshold, for each of Swerling's cases [Swerling1960; Shnidman1995]. Signal-to-noise ratios are means per pulse.
/// </summary>
/// <remarks>
/// In units of the mean noise the sum of N pulses is a gamma variable of shape N + k, where k is Poisson with the
/// echo's total strength as its mean. A steady echo leaves k Poisson; a strength that follows a gamma law of shape K
/// makes it negative binomial (K = 1, N, 2, 2 N for cases 1 to 4). With w the distribution of k,
/// Pd = Pfa + sum over j >= 0 of poisson(N + j; T) P(k > j): all terms positive, no more of them than the threshold
/// and its root ask for, whatever the signal. Absolute error below 1e-12.
/// </remarks>
public sealed class DetectionModel
{
    private const double LowestDecibels = -60;
    private const double HighestDecibels = 120;

    /// <param name="falseAlarmProbability">For one resolution cell and look, in [1e-30, 0.1].</param>
    /// <param name="pulses">Pulses added in one look, 1 to 1000.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public DetectionModel(Ratio falseAlarmProbability, int pulses = 1)
    {
        if (!(falseAlarmProbability.Value is >= 1e-30 and <= 0.1))
        {
            throw new ArgumentOutOfRangeException(nameof(falseAlarmProbability), falseAlarmProbability.Value, "a false-alarm probability lies in [1e-30, 0.1]");
        }

        if (pulses is < 1 or > 1000)
        {
            throw new ArgumentOutOfRangeException(nameof(pulses), pulses, "one look adds 1 to 1000 pulses");
        }

        FalseAlarmProbability = falseAlarmProbability;
        Pulses = pulses;
        Threshold = Ratio.Of(ThresholdFor(falseAlarmProbability.Value, pulses));
    }

    /// <summary>For one resolution cell and look, in [1e-30, 0.1].</summary>
    public Ratio FalseAlarmProbability { get; }

    /// <summary>Pulses added in one look, 1 to 1000.</summary>
    public int Pulses { get; }

    /// <summary>What the sum of the pulses' powers must exceed, in units of one pulse's mean noise power.</summary>
    public Ratio Threshold { get; }

    /// <summary>Chance that the sum of one look's pulses exceeds <see cref="Threshold"/>; with no signal it is the false-alarm probability.</summary>
    /// <param name="fluctuation">How the echo varies from pulse to pulse or look to look.</param>
    /// <param name="signalToNoise">Mean for one pulse, not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The signal-to-noise ratio is negative.</exception>
    public Ratio DetectionProbability(Fluctuation fluctuation, Ratio signalToNoise)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(signalToNoise.Value);
        var strength = Pulses * signalToNoise.Value;
        var shape = Shape(fluctuation);
        var steady = double.IsPositiveInfinity(shape);
        var growth = steady ? strength : strength / (shape + strength);
        var weight = steady ? Math.Exp(-strength) : Math.Exp(-shape * Math.Log(1 + strength / shape));
        var stronger = 1 - weight;
        var threshold = Threshold.Value;
        var noise = PoissonTerm(Pulses, threshold);
        var sum = FalseAlarmProbability.Value;
        for (var j = 0; Pulses + j < threshold || noise > 1e-18; j++)
        {
            sum += noise * Math.Max(0, stronger);
            weight *= steady ? growth / (j + 1) : growth * (shape + j) / (j + 1);
            stronger -= weight;
            noise *= threshold / (Pulses + j + 1);
        }

        return Ratio.Of(Math.Min(1, sum));
    }

    /// <summary>The mean signal-to-noise ratio per pulse that gives a detection probability: the inverse of <see cref="DetectionProbability"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not between the false-alarm probability and one.</exception>
    public Ratio RequiredSignalToNoise(Fluctuation fluctuation, Ratio detectionProbability)
    {
        if (!(detectionProbability > FalseAlarmProbability && detectionProbability < Ratio.One))
        {
            throw new ArgumentOutOfRangeException(
                nameof(detectionProbability), detectionProbability.Value, FormattableString.Invariant($"a detection probability lies in ({FalseAlarmProbability.Value:G3}, 1)"));
        }

        if (Pulses == 1 && Shape(fluctuation) == 1)
        {
            return Ratio.Of(-Threshold.Value / Math.Log(detectionProbability.Value) - 1);
        }

        var (low, high) = (LowestDecibels, HighestDecibels);
        for (var halving = 0; halving < 60; halving++)
        {
            var middle = (low + high) / 2;
            if (DetectionProbability(fluctuation, Decibels.FromDecibels(middle).Ratio) < detectionProbability)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return Decibels.FromDecibels((low + high) / 2).Ratio;
    }

    /// <summary>The shape of the gamma law of the echo's total strength in one look; infinite where it is steady.</summary>
    private double Shape(Fluctuation fluctuation) => fluctuation switch
    {
        Fluctuation.Swerling0 => double.PositiveInfinity,
        Fluctuation.Swerling1 => 1,
        Fluctuation.Swerling2 => Pulses,
        Fluctuation.Swerling3 => 2,
        Fluctuation.Swerling4 => 2 * Pulses,
        _ => throw new ArgumentOutOfRangeException(nameof(fluctuation), fluctuation, "one of Swerling's cases is needed"),
    };

    /// <summary>Solves Q(N, T) = Pfa. The logarithm of the tail is concave in T, so Newton's steps on it converge from anywhere.</summary>
    private static double ThresholdFor(double falseAlarmProbability, int pulses)
    {
        var threshold = (double)pulses;
        for (var step = 0; step < 100; step++)
        {
            // The tail over its largest term, which by itself may be too small for a double.
            var relative = NoiseTail(pulses, threshold);
            var change = (LogPoissonTerm(pulses - 1, threshold) + Math.Log(relative) - Math.Log(falseAlarmProbability)) * relative;
            threshold += change;
            if (Math.Abs(change) < 1e-13 * threshold)
            {
                break;
            }
        }

        return threshold;
    }

    /// <summary>The chance that the sum of N pulses of noise exceeds a threshold, over its Poisson term N - 1, the largest: those below N, the largest first.</summary>
    private static double NoiseTail(int pulses, double threshold)
    {
        var (term, sum) = (1.0, 0.0);
        for (var j = pulses - 1; j >= 0; j--)
        {
            sum += term;
            term *= j / threshold;
        }

        return sum;
    }

    private static double PoissonTerm(int count, double mean) => Math.Exp(LogPoissonTerm(count, mean));

    private static double LogPoissonTerm(int count, double mean)
    {
        var logarithm = -mean;
        for (var j = 1; j <= count; j++)
        {
            logarithm += Math.Log(mean / j);
        }

        return logarithm;
    }
}

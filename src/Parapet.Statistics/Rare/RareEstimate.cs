using System.Collections.Immutable;
using Parapet.Statistics.Estimates;
using Parapet.Statistics.Intervals;

namespace Parapet.Statistics.Rare;

/// <summary>
/// The chance of an event from tries under a tilt: the mean of what each counts for where the event happened, and 0 where
/// not. It is unbiased whatever the tilt, as long as the tilt was settled without these tries.
/// </summary>
public sealed record RareEstimate
{
    /// <summary>Fewer effective tries than this, and the interval is not to be trusted: Student's interval of fewer values as skewed as weights are is too short.</summary>
    public const double FewestEffective = 30;

    private const double CheckConfidence = 0.99;

    /// <summary>Of the event, with its intervals cut to [0, 1].</summary>
    public required Estimate Chance { get; init; }

    /// <summary>What all tries count for in the mean: 1, if the weights are right.</summary>
    public required double MeanWeight { get; init; }

    /// <summary>99 %; unknown where no weight differs from another.</summary>
    public required Interval WeightInterval { get; init; }

    /// <summary>How many tries with the event, each counting alike, would tell as much of its chance [Kish1965]; 0 where there is none.</summary>
    public required double Effective { get; init; }

    /// <summary>Tries with the event.</summary>
    public required int Events { get; init; }

    public required int Tries { get; init; }

    /// <summary>How many tries plain counting would need to know the chance as well, over those run; NaN where the event was not met or never failed to.</summary>
    public required double Gain { get; init; }

    /// <summary>Whether the weights come to 1 in the mean, within their interval.</summary>
    public bool WeightsAgree => WeightInterval.IsKnown ? WeightInterval.Contains(1) : Math.Abs(MeanWeight - 1) < 1e-9;

    /// <summary>Whether the interval is to be trusted.</summary>
    public bool IsTrusted => WeightsAgree && Effective >= FewestEffective && Chance.Chance.IsKnown;

    /// <summary>The chance of the event, and what its estimate rests on.</summary>
    /// <param name="tilt">Settled without these tries.</param>
    /// <param name="tries">Of the mixture, two at least.</param>
    /// <param name="limit">The progress at which the event happens.</param>
    public static RareEstimate Of(Tilt tilt, ImmutableArray<TiltedTry> tries, double limit)
    {
        double[] weights = [.. tries.Select(tried => TiltMixture.WeightOf(tilt, tried))];
        double[] values = [.. tries.Zip(weights, (tried, weight) => tried.Progress >= limit ? weight : 0)];
        int[] units = [.. tries.Select(tried => tried.Unit)];
        var events = tries.Count(tried => tried.Progress >= limit);
        var weight = new NestedSample(weights, units);
        var squares = values.Sum(value => value * value);
        return new()
        {
            Chance = ChanceOf(new NestedSample(values, units), events, tilt.IsNone ? 1 : TiltMixture.MostWeight),
            MeanWeight = weight.Mean,
            WeightInterval = weight.Chance(CheckConfidence),
            Effective = squares > 0 ? values.Sum() * values.Sum() / squares : 0,
            Events = events,
            Tries = tries.Length,
            Gain = GainOf(values),
        };
    }

    /// <summary>Without an event no weight is known; its chance is at most the greatest weight times what stays possible of meeting it.</summary>
    private static Estimate ChanceOf(NestedSample sample, int events, double mostWeight)
    {
        var estimate = Estimate.Of(sample);
        if (events == 0)
        {
            var most = mostWeight * BinomialInterval.UpperBoundWithoutEvent(sample.Count);
            estimate = estimate with { Chance = new(0, most), IsWithoutEvent = true };
        }

        return estimate.Within(new(0, 1));
    }

    private static double GainOf(double[] values)
    {
        var mean = values.Average();
        var variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
        return variance > 0 ? mean * (1 - mean) / variance : double.NaN;
    }
}

using Parapet.Statistics.Designs;
using Parapet.Statistics.Estimates;
using Parapet.Statistics.Intervals;

namespace Parapet.Campaigns.Findings;

/// <summary>Estimates of one option's measures.</summary>
public static class MeasureEstimates
{
    extension(OutcomeTable table)
    {
        /// <summary>A contrast of options in a measure, in the measure's unit; NaN throughout where the measure has no value in one of them.</summary>
        public NestedSample Sample(Contrast contrast, MeasureOfEffectiveness measure) =>
            contrast.Sample(option => table.Values(option, measure), table.Design);

        /// <summary>The mean of an option's measure, in the measure's unit, with its intervals cut to the measure's bounds.</summary>
        public Estimate Estimate(int option, MeasureOfEffectiveness measure)
        {
            var sample = new NestedSample(table.Values(option, measure), table.Design);
            var estimate = Statistics.Estimates.Estimate.Of(sample);
            if (!estimate.IsDefined)
            {
                return estimate;
            }

            var chance = measure.Kind == MeasureKind.Probability ? Probability(sample) : estimate.Chance;
            var bounds = table.Bounds(measure);
            var without = measure.IsEvent && bounds.High > 0 && NeverSeen(table, option, measure);
            if (without)
            {
                chance = new(0, BinomialInterval.UpperBoundWithoutEvent(sample.Count));
            }

            var cut = estimate with { Chance = chance, IsWithoutEvent = without, IsConstant = estimate.IsConstant && !chance.IsKnown };
            return cut.Within(bounds);
        }

        /// <summary>
        /// What the mean of a measure can lie in: its own bounds, and no more than flew in the largest raid. The mean of the raids drawn is no
        /// bound: it errs as the measure's own does, and the more the nearer all get through.
        /// </summary>
        public Interval Bounds(MeasureOfEffectiveness measure) => table.Most(measure) is { } most
            ? new(measure.Bounds.Low, Math.Min(measure.Bounds.High, most.Max()))
            : measure.Bounds;
    }

    /// <summary>Whether it could have happened and never did.</summary>
    private static bool NeverSeen(OutcomeTable table, int option, MeasureOfEffectiveness measure) =>
        table.Counted(option, measure).Values.All(value => value == 0)
        && (!measure.NeedsRounds || table.Counted(option, Measures.HasRounds).Values.Any(value => value != 0));

    /// <summary>The score interval for as many independent tries as the replications are worth, draws being shared by several.</summary>
    private static Interval Probability(NestedSample sample)
    {
        var variance = sample.Mean * (1 - sample.Mean);
        if (variance == 0)
        {
            return BinomialInterval.ClopperPearson((int)Math.Round(sample.Mean * sample.Count), sample.Count);
        }

        var error = sample.StandardError;
        var tries = error > 0 ? Math.Min(sample.Count, variance / (error * error)) : sample.Count;
        return BinomialInterval.Wilson(sample.Mean, tries);
    }
}

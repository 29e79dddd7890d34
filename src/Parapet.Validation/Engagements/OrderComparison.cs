using System.Collections.Immutable;
using Parapet.Foundation.Randomness;
using Parapet.Statistics.Association;
using Parapet.Statistics.Distributions;
using Parapet.Statistics.Intervals;

namespace Parapet.Validation.Engagements;

/// <summary>The order of the classes by stopped share, the record's and ours.</summary>
/// <param name="Places">A class each.</param>
/// <param name="Tau">Over the shares as they are, with the declared ties.</param>
/// <param name="Interval">95 %: both sides drawn anew, the record within what its quarters show and ours raid by raid.</param>
/// <param name="ChanceUnrelated">The chance of a tau as high or higher were the two orders unrelated and without ties.</param>
public sealed record OrderComparison(ImmutableArray<ClassPlace> Places, KendallTau Tau, Interval Interval, double ChanceUnrelated)
{
    internal static OrderComparison Of(ImmutableArray<RecordedOutcome> cases, TieRule tie, MetRaids raids)
    {
        double[] recorded = [.. cases.Select(one => one.Value)];
        double[] shares = [.. cases.Select(one => raids.Share(one.Class, ComparedBy.Order))];
        var drawn = raids.Redrawn().Select(draws => Shares(draws.SelectMany(draw => draw), cases)).ToArray();
        var taus = drawn.Select((ours, sample) => KendallTau.Of(Redrawn(cases, sample), ours, tie.Margin).Value);
        var tau = KendallTau.Of(recorded, shares, tie.Margin);
        return new(
            [.. cases.Select((one, place) => new ClassPlace(one, shares[place], Middle(drawn.Select(ours => ours[place]))))],
            tau,
            KendallTau.Interval(taus),
            cases.Length > 1 && !double.IsNaN(tau.Value) ? KendallTau.ChanceUnrelated(cases.Length, tau.Value) : double.NaN);
    }

    private static double[] Shares(IEnumerable<Campaigns.Outcomes.ReplicationOutcome> raids, ImmutableArray<RecordedOutcome> cases)
    {
        var met = raids.ToArray();
        return [.. cases.Select(one => RaidCount.Of(met, one.Class).Share(ComparedBy.Order))];
    }

    /// <summary>The record's shares as a triangle between its own ends, the value at its tip.</summary>
    private static double[] Redrawn(ImmutableArray<RecordedOutcome> cases, int sample) => [.. cases.Select((one, place) =>
    {
        var uniform = new RandomSource(0, (ulong)sample).Stream(Purpose.Resampling, 2, place).NextUniform();
        var (below, above) = (one.Value - one.Low, one.High - one.Value);
        var width = below + above;
        return width == 0 ? one.Value
            : uniform * width < below ? one.Low + Math.Sqrt(uniform * width * below) : one.High - Math.Sqrt((1 - uniform) * width * above);
    })];

    private static Interval Middle(IEnumerable<double> values)
    {
        double[] known = [.. values.Where(double.IsFinite)];
        return known.Length == 0 ? Interval.Unknown : new(Quantiles.Of(known, 0.025), Quantiles.Of(known, 0.975));
    }
}

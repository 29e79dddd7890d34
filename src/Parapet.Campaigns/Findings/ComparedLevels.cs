using System.Collections.Immutable;
using Parapet.Statistics.Designs;
using Parapet.Statistics.Intervals;

namespace Parapet.Campaigns.Findings;

/// <summary>
/// How sure the differences of all pairs asked about are in one measure, each alone and among the others: where all that
/// come to 5 % or less among the others are called differences, one or more of them is called so wrongly in no more than
/// one repeat of twenty [Holm1979].
/// </summary>
public sealed class ComparedLevels
{
    private readonly ImmutableDictionary<(int A, int B), ComparedLevel> _levels;

    private ComparedLevels(ImmutableDictionary<(int A, int B), ComparedLevel> levels) => _levels = levels;

    /// <summary>Pairs that have a difference in the measure.</summary>
    public int Count => _levels.Count;

    /// <summary>Null where the pair is not asked about, or has no value.</summary>
    public ComparedLevel? Of((int A, int B) pair) => _levels.TryGetValue(pair, out var level) ? level : null;

    /// <param name="table">The outcomes.</param>
    /// <param name="pairs">Asked about.</param>
    /// <param name="measure">In which they are compared.</param>
    internal static ComparedLevels Of(OutcomeTable table, IEnumerable<(int A, int B)> pairs, MeasureOfEffectiveness measure)
    {
        var known = pairs.Distinct().Select(pair => (Pair: pair, Sample: table.Sample(Contrast.Between(pair.A, pair.B), measure)))
            .Where(entry => !double.IsNaN(entry.Sample.Mean)).Select(entry => (entry.Pair, Alone: Significance.LevelOf(entry.Sample))).ToArray();
        var among = Significance.Holm([.. known.Select(entry => entry.Alone)]);
        return new(known.Index().ToImmutableDictionary(entry => entry.Item.Pair, entry => new ComparedLevel(entry.Item.Alone, among[entry.Index])));
    }
}

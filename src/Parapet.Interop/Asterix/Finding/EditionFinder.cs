using System.Collections.Immutable;

namespace Parapet.Interop.Asterix.Finding;

/// <summary>
/// Finds the edition of a category by reading the same data blocks with every edition that there is a table for: octets must
/// come out to the last, values lie in their ranges, spare bits be nothing, indicators announce something.
/// </summary>
public sealed class EditionFinder
{
    /// <summary>From this share of the weight of all readings on no other is worth a word.</summary>
    private const double Sure = 0.99;

    private readonly (LayoutTrial Trial, ImmutableArray<Edition> Editions)[] _trials;

    /// <param name="category">With a table.</param>
    public EditionFinder(int category)
        : this(Editions.Of(category))
    {
    }

    /// <param name="known">Of one category, the oldest first.</param>
    internal EditionFinder(ImmutableArray<Edition> known) =>
        _trials = [.. known.GroupBy(edition => edition.Layout).Select(group => (new LayoutTrial(group.First()), group.ToImmutableArray()))];

    /// <summary>Weighs the records of one data block.</summary>
    public void Read(ReadOnlySpan<byte> records)
    {
        foreach (var (trial, _) in _trials)
        {
            trial.Read(records);
        }
    }

    /// <summary>What the blocks that were read say.</summary>
    public EditionFinding Find()
    {
        var least = _trials.Min(trial => trial.Trial.Against);
        // Of those that read equally well the newest: later editions read what earlier ones wrote, where they differ at all.
        var best = _trials.Last(trial => trial.Trial.Against == least);
        var readings = _trials.GroupBy(trial => trial.Trial.Reading).Select(group => (Reading: group.Key, Weight: group.Max(trial => Math.Exp(least - trial.Trial.Against))));
        var others = readings.Where(reading => reading.Reading != best.Trial.Reading).Sum(reading => reading.Weight);
        var alike = _trials.Where(trial => trial.Trial.Reading == best.Trial.Reading).ToArray();
        var rivals = 1 / (1 + others) > Sure ? alike : [.. _trials.Where(trial => Math.Exp(least - trial.Trial.Against) > 1 - Sure)];
        return new(
            best.Editions[^1],
            IsGiven: false,
            ReadingConfidence.Of(best.Trial.Records + best.Trial.RefusedBlocks, best.Trial.Offences, others),
            [.. alike.SelectMany(trial => trial.Editions).Select(edition => edition.Name)],
            [.. rivals.SelectMany(rival => Differences(best.Trial, rival.Trial)).Distinct().Order(StringComparer.Ordinal)],
            best.Trial.Records,
            best.Trial.RefusedBlocks,
            best.Trial.OddValues);
    }

    private static bool SameShape(LayoutTrial a, LayoutTrial b, string item) =>
        a.Layout.Shapes.GetValueOrDefault(item) == b.Layout.Shapes.GetValueOrDefault(item);

    private static IEnumerable<string> Differences(LayoutTrial a, LayoutTrial b) =>
        a.Layout.Shapes.Keys.Union(b.Layout.Shapes.Keys).Where(item => !SameShape(a, b, item));
}

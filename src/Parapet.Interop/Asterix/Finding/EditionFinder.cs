using System.Collections.Immutable;

namespace Parapet.Interop.Asterix.Finding;

/// <summary>
/// Finds the edition of a category by reading the same data blocks with every edition that there is a table for: octets must
/// come out to the last, values lie in their ranges, spare bits be nothing, indicators announce something.
/// </summary>
/// <param name="category">With a table.</param>
public sealed class EditionFinder(int category)
{
    private readonly (LayoutTrial Trial, ImmutableArray<Edition> Editions)[] _trials =
        [.. Editions.Of(category).GroupBy(edition => edition.Layout).Select(group => (new LayoutTrial(group.First()), group.ToImmutableArray()))];

    /// <summary>From this confidence on no other reading is worth a word.</summary>
    private const double Sure = 0.99;

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
        var readings = _trials.GroupBy(trial => trial.Trial.Reading).Select(group => (Reading: group.Key, Weight: group.Max(trial => Math.Exp(least - trial.Trial.Against)))).ToArray();
        var confidence = readings.Single(reading => reading.Reading == best.Trial.Reading).Weight / readings.Sum(reading => reading.Weight);
        var alike = _trials.Where(trial => trial.Trial.Reading == best.Trial.Reading).ToArray();
        var rivals = confidence > Sure ? alike : [.. _trials.Where(trial => Math.Exp(least - trial.Trial.Against) > 1 - Sure)];
        return new(
            best.Editions[^1],
            IsGiven: false,
            confidence * Fit(best.Trial),
            [.. alike.SelectMany(trial => trial.Editions).Select(edition => edition.Name)],
            [.. rivals.SelectMany(rival => Differences(best.Trial, rival.Trial)).Distinct().Order(StringComparer.Ordinal)],
            best.Trial.Records,
            best.Trial.RefusedBlocks,
            best.Trial.OddValues);
    }

    /// <summary>How much of what was looked at fits: where none of the editions does, the best of them is nothing to rely on.</summary>
    private static double Fit(LayoutTrial trial) =>
        Math.Max(0, 1 - ((trial.RefusedBlocks + trial.OddValues) / (double)Math.Max(1, trial.Records + trial.RefusedBlocks)));

    private static bool SameShape(LayoutTrial a, LayoutTrial b, string item) =>
        a.Layout.Shapes.GetValueOrDefault(item) == b.Layout.Shapes.GetValueOrDefault(item);

    private static IEnumerable<string> Differences(LayoutTrial a, LayoutTrial b) =>
        a.Layout.Shapes.Keys.Union(b.Layout.Shapes.Keys).Where(item => !SameShape(a, b, item));
}

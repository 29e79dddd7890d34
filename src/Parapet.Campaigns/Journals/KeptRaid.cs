using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;

namespace Parapet.Campaigns.Journals;

/// <summary>Why a raid's journals are kept.</summary>
public enum RaidChoice
{
    First,

    /// <summary>Of those by the deciding measure the worst for the option that the study's headline is about.</summary>
    Worst,

    /// <summary>The one in the middle by the same order.</summary>
    Median,
}

/// <summary>A raid whose journals are kept; all others come again from their seeds.</summary>
/// <param name="Replication">Its number in the study.</param>
public readonly record struct KeptRaid(int Replication, RaidChoice Choice)
{
    /// <summary>The first, the worst and the median raid of a result; fewer where one is two of these.</summary>
    public static ImmutableArray<KeptRaid> Of(StudyResult result)
    {
        var raids = WorstLast(result);
        ImmutableArray<KeptRaid> kept =
        [
            new(raids.Min(), RaidChoice.First),
            new(raids[^1], RaidChoice.Worst),
            new(raids[(raids.Length - 1) / 2], RaidChoice.Median),
        ];
        return [.. kept.DistinctBy(raid => raid.Replication)];
    }

    /// <summary>The worst raid alone.</summary>
    public static KeptRaid WorstOf(StudyResult result) => new(WorstLast(result)[^1], RaidChoice.Worst);

    private static int[] WorstLast(StudyResult result)
    {
        var table = OutcomeTable.From(result);
        var badness = Badness(table, HeadlineOptions(result)[0], Measures.DecidingBy(result.DecidingMeasure));
        return [.. Enumerable.Range(0, table.Replications).OrderBy(row => badness[row]).ThenBy(row => table.Numbers[row]).Select(row => table.Numbers[row])];
    }

    /// <summary>The options of the headline comparison, the one that it is about first; every defended option where none is named.</summary>
    public static ImmutableArray<int> HeadlineOptions(StudyResult result)
    {
        var names = result.Options.Select(option => option.Name).ToList();
        return result.Comparisons.IsEmpty
            ? [.. result.Options.Index().OrderByDescending(pair => pair.Item.Role.IsDefended).ThenBy(pair => pair.Index).Select(pair => pair.Index)]
            : [names.IndexOf(result.Comparisons[0].A), names.IndexOf(result.Comparisons[0].B)];
    }

    /// <summary>Where the measure says nothing of a raid, none could be told to be worse.</summary>
    private static double[] Badness(OutcomeTable table, int option, MeasureOfEffectiveness measure)
    {
        var (values, divisors) = table.Counted(option, measure);
        return [.. values.Select((value, row) => value / (divisors?[row] ?? 1)).Select(value => double.IsNaN(value) ? double.NegativeInfinity : measure.FewerIsBetter ? value : -value)];
    }
}

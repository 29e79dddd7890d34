using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
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
        var headline = HeadlineOptions(result)[0];
        var measure = Measures.DecidingBy(result.DecidingMeasure);
        var raids = result.Outcomes.Where(outcome => outcome.Option == headline).OrderBy(outcome => Badness(measure, outcome)).ThenBy(outcome => outcome.Replication).ToArray();
        ImmutableArray<KeptRaid> kept =
        [
            new(raids.Min(outcome => outcome.Replication), RaidChoice.First),
            new(raids[^1].Replication, RaidChoice.Worst),
            new(raids[(raids.Length - 1) / 2].Replication, RaidChoice.Median),
        ];
        return [.. kept.DistinctBy(raid => raid.Replication)];
    }

    /// <summary>The options of the headline comparison, the one that it is about first; every defended option where none is named.</summary>
    public static ImmutableArray<int> HeadlineOptions(StudyResult result)
    {
        var names = result.Options.Select(option => option.Name).ToList();
        return result.Comparisons.IsEmpty
            ? [.. result.Options.Index().OrderByDescending(pair => pair.Item.Role.IsDefended).ThenBy(pair => pair.Index).Select(pair => pair.Index)]
            : [names.IndexOf(result.Comparisons[0].A), names.IndexOf(result.Comparisons[0].B)];
    }

    private static double Badness(MeasureOfEffectiveness measure, ReplicationOutcome outcome)
    {
        var value = measure.Value(outcome) / measure.Divisor(outcome);

        // Where the measure says nothing of a raid, none could be told to be worse.
        return double.IsNaN(value) ? double.NegativeInfinity : measure.FewerIsBetter ? value : -value;
    }
}

using System.Collections.Immutable;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Results;
using Parapet.Statistics.Estimates;

namespace Parapet.Campaigns.Findings;

/// <summary>A measure over the levels of one factor: the mean of every option at each, and where it does worst.</summary>
public sealed class SweepTable
{
    private readonly ImmutableArray<OutcomeTable?> _levels;

    private SweepTable(SweepFactor factor, MeasureOfEffectiveness measure, ImmutableArray<OutcomeTable?> levels, int options)
    {
        (Factor, Measure, _levels) = (factor, measure, levels);
        Rows = [.. Enumerable.Range(0, options).Select(Row)];
    }

    public SweepFactor Factor { get; }

    public MeasureOfEffectiveness Measure { get; }

    /// <summary>One for each option of the study, in their order.</summary>
    public ImmutableArray<SweepRow> Rows { get; }

    /// <summary>A measure of every option at each level of one factor.</summary>
    /// <param name="factor">Index into <see cref="StudyResult.Sweeps"/>.</param>
    public static SweepTable Of(StudyResult study, OutcomeTable table, int factor, MeasureOfEffectiveness measure)
    {
        var levels = Enumerable.Range(0, study.Sweeps[factor].Levels.Length).Select(level => table.Only(factor, level));
        return new(study.Sweeps[factor], measure, [.. levels.Select(only => only.Replications > 0 ? only : null)], study.Options.Length);
    }

    /// <summary>One option minus another at each level; null where there is no value.</summary>
    public ImmutableArray<PairedDifference?> Differences(int a, int b) =>
        [.. _levels.Select(level => level is null ? null : PairedDifference.Of(level, a, b, Measure))];

    private SweepRow Row(int option)
    {
        ImmutableArray<Estimate> levels = [.. _levels.Select(level => level?.Estimate(option, Measure) ?? Estimate.Undefined)];
        var known = Enumerable.Range(0, levels.Length).Where(level => levels[level].IsDefined).DefaultIfEmpty(0);
        return new(option, levels, Measure.FewerIsBetter ? known.MaxBy(level => levels[level].Mean) : known.MinBy(level => levels[level].Mean));
    }
}

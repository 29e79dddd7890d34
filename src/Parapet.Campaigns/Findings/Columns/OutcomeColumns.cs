using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;

namespace Parapet.Campaigns.Findings.Columns;

/// <summary>
/// All that is computed from the outcomes of a study, found in one go through them: every measure of every option raid by raid,
/// what the options' runs add up to, and what does not add up. The outcomes themselves are held no longer than a raid takes.
/// </summary>
/// <remarks>A replication that some option has not finished is left out of measures and sums, so that an interrupted study still compares like with like.</remarks>
public sealed class OutcomeColumns
{
    private readonly KeptOutcomes _outcomes;
    private readonly Dictionary<string, MeasureColumns> _measures = [];
    private readonly CompactColumn _draws = new();
    private readonly CompactColumn _replications = new();
    private readonly List<CompactColumn> _levels = [];
    private readonly List<RangeColumns>[] _ranges;
    private readonly List<string> _problems = [];

    private OutcomeColumns(KeptOutcomes outcomes, int options, int draws)
    {
        (_outcomes, Options, OuterDraws) = (outcomes, options, draws);
        Totals = [.. Enumerable.Range(0, options).Select(_ => new OptionTotals())];
        _ranges = [.. Enumerable.Range(0, options).Select(_ => new List<RangeColumns>())];
    }

    /// <summary>Of the study.</summary>
    public int Options { get; }

    /// <summary>Of the disputed figures, in the study.</summary>
    public int OuterDraws { get; }

    /// <summary>Outcomes in all, those too that are left out.</summary>
    public int Outcomes { get; private set; }

    /// <summary>Replications that every option finished.</summary>
    public int Replications => _draws.Count;

    /// <summary>What the runs of each option come to.</summary>
    public ImmutableArray<OptionTotals> Totals { get; }

    /// <summary>Which kinds any run met.</summary>
    public MetKinds Met { get; } = new();

    /// <summary>Counts that do not add up, one line each.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The draw of each replication, in the order of (draw, replication).</summary>
    public int[] Draws() => Whole(_draws);

    /// <summary>Its number in the study.</summary>
    public int[] Numbers() => Whole(_replications);

    /// <summary>For each factor that is swept the level that each replication met.</summary>
    public int[][] Levels() => [.. _levels.Select(Whole)];

    /// <summary>The steps towards a shot that an option measured, as its first run tells them; empty where none were measured.</summary>
    internal IReadOnlyList<RangeColumns> Ranges(int option) => _ranges[option];

    /// <summary>The columns of a measure; of one that not every study has, the outcomes are gone through once more.</summary>
    internal MeasureColumns Of(MeasureOfEffectiveness measure)
    {
        lock (_measures)
        {
            Find([measure]);
            return _measures[measure.Id];
        }
    }

    /// <summary>Finds the columns of measures that not every study has, all in one further go through the outcomes.</summary>
    internal void Find(IReadOnlyCollection<MeasureOfEffectiveness> measures)
    {
        lock (_measures)
        {
            MeasureColumns[] missing =
                [.. measures.Where(measure => !_measures.ContainsKey(measure.Id)).Select(measure => _measures[measure.Id] = new(measure, Options))];
            foreach (var raid in missing.Length == 0 ? [] : _outcomes.Raids().Where(IsComplete))
            {
                foreach (var columns in missing)
                {
                    columns.Take(raid);
                }
            }
        }
    }

    internal static OutcomeColumns Of(KeptOutcomes outcomes, int options, int draws)
    {
        var columns = new OutcomeColumns(outcomes, options, draws);
        MeasureColumns[] measures = [.. Measures.OfEveryStudy.Select(measure => columns._measures[measure.Id] = new(measure, options))];
        foreach (var raid in outcomes.Raids())
        {
            columns.Check(raid);
            if (columns.IsComplete(raid))
            {
                columns.Take(raid);
                foreach (var measure in measures)
                {
                    measure.Take(raid);
                }
            }
        }

        return columns;
    }

    private bool IsComplete(ImmutableArray<ReplicationOutcome> raid)
    {
        for (var option = 0; option < raid.Length; option++)
        {
            if (raid[option].Option != option)
            {
                return false;
            }
        }

        return raid.Length == Options;
    }

    private void Check(ImmutableArray<ReplicationOutcome> raid)
    {
        Outcomes += raid.Length;
        _problems.AddRange(raid.GroupBy(outcome => outcome.Key).Where(group => group.Count() > 1).Select(twice => $"outcomes: {twice.Key}: found {twice.Count()} times; one is allowed"));
        foreach (var outcome in raid)
        {
            Met.Take(outcome);
            _problems.AddRange(ResultChecks.Outcome(Options, OuterDraws, outcome));
        }
    }

    private void Take(ImmutableArray<ReplicationOutcome> raid)
    {
        _draws.Add(raid[0].Draw);
        _replications.Add(raid[0].Replication);
        for (var factor = 0; factor < raid[0].Levels.Length; factor++)
        {
            if (factor == _levels.Count)
            {
                _levels.Add(new());
            }

            _levels[factor].Add(raid[0].Levels[factor]);
        }

        for (var option = 0; option < raid.Length; option++)
        {
            Totals[option].Take(raid[option]);
            TakeRanges(_ranges[option], raid[option]);
        }
    }

    private void TakeRanges(List<RangeColumns> ranges, ReplicationOutcome outcome)
    {
        if (Replications == 1)
        {
            ranges.AddRange(outcome.Ranges.Select(count => new RangeColumns(count)));
        }

        for (var place = 0; place < ranges.Count; place++)
        {
            var step = ranges[place];

            // Every run counts the same steps in the same order; one that does not is looked through.
            var count = place < outcome.Ranges.Length && step.IsOf(outcome.Ranges[place]) ? outcome.Ranges[place] : outcome.Ranges.FirstOrDefault(step.IsOf);
            step.Take(outcome.Draw, count);
        }
    }

    private static int[] Whole(CompactColumn column) => Array.ConvertAll(column.ToArray(), value => (int)value);
}

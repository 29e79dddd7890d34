using System.Collections.Concurrent;
using System.Collections.Immutable;
using Parapet.Campaigns.Results;
using Parapet.Judging.Outcomes;
using Parapet.Messages;
using Parapet.Statistics.Designs;
using Parapet.Statistics.Estimates;
using Parapet.Statistics.Sensitivity;

namespace Parapet.Campaigns.Findings;

/// <summary>What a study found: every estimate that the report, the summary and the console print.</summary>
public sealed class StudyFindings
{
    private readonly ImmutableDictionary<(int Option, string Measure), Estimate> _estimates;
    private readonly ImmutableDictionary<(int A, int B, string Measure), PairedDifference> _differences;
    private readonly ConcurrentDictionary<string, ComparedLevels> _levels = [];

    private StudyFindings(StudyResult study)
    {
        Study = study;
        Table = OutcomeTable.From(study);
        (Classes, Causes, Losses) = (study.Columns.Met.Classes, study.Columns.Met.Causes, study.Columns.Met.Losses);
        Measures =
        [
            .. Findings.Measures.Overall, .. Classes.Select(Findings.Measures.LeakersOf), .. Causes.Select(Findings.Measures.LeakersBy),
            .. Losses.Select(Findings.Measures.FriendliesLostBy),
        ];
        ComesByTurns = study.Columns.Met.ComesByTurns;
        Measures = ComesByTurns ? Measures.AddRange(Classes.Select(Findings.Measures.LeakerShareOf)) : Measures;
        Deciding = Findings.Measures.DecidingBy(study.DecidingMeasure);
        Measures = Measures.Any(measure => measure.Id == Deciding.Id) ? Measures : Measures.Add(Deciding);
        var options = Enumerable.Range(0, study.Options.Length).ToArray();
        _estimates = (
            from measure in Measures
            from option in options
            select KeyValuePair.Create((option, measure.Id), Table.Estimate(option, measure))).ToImmutableDictionary();
        _differences = (
            from measure in Measures
            from a in options
            from b in options
            where a != b
            let difference = PairedDifference.Of(Table, a, b, measure)
            where difference != null
            select KeyValuePair.Create((a, b, measure.Id), difference)).ToImmutableDictionary();
        Comparisons = [.. Pairs(study)];
        Sweeps = [.. Enumerable.Range(0, study.Sweeps.Length).Select(factor => SweepTable.Of(study, Table, factor, Deciding))];
        Bases = Comparisons.IsEmpty ? [] : BasisRankings.Headline(study, Table, Deciding, Comparisons[0]);
        Sitings = Comparisons.IsEmpty ? [] : SitingPair.Headline(study, Table, Deciding, Comparisons[0]);
        CrossingCostRatio = Bases.IsEmpty ? null : BasisRankings.CrossingCostRatio(study, Table, Deciding);
        Ranges = RangeTable.Of(Table, study.Options.Length);
        Chains = ChainTable.Of(Table, study.Options.Length);
        Factors = FactorTable.From(study.Options, option => Of(option, Deciding).IsDefined, Comparisons);
        Effects = Factors?.Effects(Table, Deciding) ?? [];
        Spread = Comparisons.IsEmpty ? null : SpreadAnalysis.Of(Sample(Comparisons[0].A, Comparisons[0].B), [.. study.DisputedFigures.Select(figure => figure.Input)]);
    }

    public StudyResult Study { get; }

    public OutcomeTable Table { get; }

    /// <summary>Threat classes met in any raid, in the order of the enumeration.</summary>
    public ImmutableArray<TargetClass> Classes { get; }

    /// <summary>Whether every raid is of one class alone and several are met, so that a mean over all raids tells nothing of a class.</summary>
    public bool ComesByTurns { get; }

    /// <summary>First causes met in any option, in the order of the chain.</summary>
    public ImmutableArray<FirstCause> Causes { get; }

    /// <summary>Mechanisms by which friends were lost in any option, in the order in which they are looked at.</summary>
    public ImmutableArray<LossMechanism> Losses { get; }

    /// <summary>Every measure; leakers by class and by first cause, and losses by mechanism, last.</summary>
    public ImmutableArray<MeasureOfEffectiveness> Measures { get; }

    /// <summary>The measure that answers the question.</summary>
    public MeasureOfEffectiveness Deciding { get; }

    /// <summary>The difference of two options in it; null where it has no value in one of them.</summary>
    public PairedDifference? Decided((int A, int B) pair) => Difference(pair.A, pair.B, Deciding);

    /// <summary>Threats in a raid, on average.</summary>
    public double MeanRaidSize => MeanOverRaids(Findings.Measures.RaidSize);

    /// <summary>The pairs that the question asks about, by index, the headline first.</summary>
    public ImmutableArray<(int A, int B)> Comparisons { get; }

    /// <summary>The deciding measure over the levels of what is swept, a table for each factor.</summary>
    public ImmutableArray<SweepTable> Sweeps { get; }

    /// <summary>The headline difference on every basis, the study's own first; empty where no other was run.</summary>
    public ImmutableArray<BasisPair> Bases { get; }

    /// <summary>The headline difference by every siting rule that was run, the study's first rule first.</summary>
    public ImmutableArray<SitingPair> Sitings { get; }

    /// <summary>Whether the headline has another sign, or is clear here and not there, under different siting rules.</summary>
    public bool TurnsWithSiting => Sitings.Any(pair =>
        pair.Difference.IsClear != Sitings[0].Difference.IsClear
        || (pair.Difference.IsClear && Math.Sign(pair.Difference.Estimate.Mean) != Math.Sign(Sitings[0].Difference.Estimate.Mean)));

    /// <summary>Cost of the first of the headline pair over that of the second at which both come out alike; null where the sizes that were run do not cross.</summary>
    public double? CrossingCostRatio { get; }

    /// <summary>The ranges of detection, track, launch and kill; null where none were measured.</summary>
    public RangeTable? Ranges { get; }

    /// <summary>The chain from sight to kill; null where it was not counted.</summary>
    public ChainTable? Chains { get; }

    /// <summary>How long the longest run took in minutes, the last one whole; 0 where no run was followed.</summary>
    public int LongestRun => Study.Columns.Met.Minutes;

    /// <summary>What of each option stands through a raid; null where no run was followed. Found when it is first asked for.</summary>
    public CourseTable? Course => field ??= CourseTable.Of(this);

    /// <summary>The block of force x connection in which the two can be told apart; null if there is none.</summary>
    public FactorTable? Factors { get; }

    /// <summary>Effects of hardware, connection and both on the deciding measure.</summary>
    public ImmutableArray<FactorEffect> Effects { get; }

    /// <summary>What moved the headline difference over the draws; null where that cannot be told.</summary>
    public SpreadShares? Spread { get; }

    /// <summary>Reads a result off: estimates, differences, effects and doubts, once for all who print them.</summary>
    /// <exception cref="ArgumentException">The result has problems, or no replication was finished by every option.</exception>
    public static StudyFindings From(StudyResult study)
    {
        var problems = study.Validate();
        return problems.IsEmpty ? new(study) : throw new ArgumentException(string.Join(Environment.NewLine, problems), nameof(study));
    }

    /// <summary>The estimate of an option's measure, in the measure's unit.</summary>
    /// <exception cref="KeyNotFoundException">The measure is none of <see cref="Measures"/>.</exception>
    public Estimate Of(int option, MeasureOfEffectiveness measure) => _estimates[(option, measure.Id)];

    /// <summary>Null where the measure has no value in one of the two.</summary>
    public PairedDifference? Difference(int a, int b, MeasureOfEffectiveness measure) => _differences.GetValueOrDefault((a, b, measure.Id));

    /// <summary>How sure the differences of the pairs asked about are in a measure, alone and among each other.</summary>
    public ComparedLevels Levels(MeasureOfEffectiveness measure) => _levels.GetOrAdd(measure.Id, _ => ComparedLevels.Of(Table, Comparisons, measure));

    /// <summary>The difference of two options in the deciding measure with the raids' known sizes taken off; null where that cannot be.</summary>
    public SizeTakenOff? SizeTakenOff((int A, int B) pair) => Findings.SizeTakenOff.Of(Study, Table, pair, Deciding);

    /// <summary>The mean over the raids of something that is the same for every option.</summary>
    public double MeanOverRaids(MeasureOfEffectiveness measure) => Table.Counted(0, measure).Values.Sum() / Table.Replications;

    private NestedSample Sample(int a, int b) => Table.Sample(Contrast.Between(a, b), Deciding);

    private static IEnumerable<(int A, int B)> Pairs(StudyResult study)
    {
        if (!study.Comparisons.IsEmpty)
        {
            return study.Comparisons.Select(pair => (Index(pair.A), Index(pair.B)));
        }

        int[] compared = [.. study.Options.Index().Where(entry => entry.Item.Role == OptionRole.Compared).Select(entry => entry.Index)];
        return compared.Skip(1).Select(option => (option, compared[0]));

        int Index(string name) => study.Options.Index().First(entry => entry.Item.Name == name).Index;
    }
}

using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;
using Parapet.Statistics.Intervals;

namespace Parapet.Campaigns.Findings;

/// <summary>What of each option stands through a raid, as a share of what stood when it began: means over all raids at some moments.</summary>
public sealed class CourseTable
{
    private const int MostBins = 16;

    private static readonly Interval s_share = new(0, 1);

    private CourseTable(StudyFindings findings)
    {
        var minutes = findings.LongestRun;
        Minutes = [.. CourseBins.Of(minutes, CourseBins.WidthOf(minutes, MostBins))];
        var asked = Enum.GetValues<CourseQuantity>().Select(quantity => new Asked(quantity, Minutes, BoundsOf(quantity, findings.Study.RaidsInTurn))).ToArray();
        findings.Table.Find([.. asked.SelectMany(measures => measures.All)]);
        Rows =
        [
            .. from option in findings.Study.Options.Index()
               where option.Item.IsAsStudied && option.Item.Role.IsDefended
               from measures in asked
               let row = measures.Row(findings.Table, option.Index)
               where row.Start.Mean > 0
               select row,
        ];
    }

    /// <summary>The moments, from the beginning of the raid to the end of the longest.</summary>
    public ImmutableArray<int> Minutes { get; }

    /// <summary>Option by option, quantity by quantity; what an option has nothing of is left out.</summary>
    public ImmutableArray<CourseRow> Rows { get; }

    /// <summary>Null where no run was followed.</summary>
    public static CourseTable? Of(StudyFindings findings) => findings.LongestRun > 0 ? new(findings) : null;

    /// <summary>What an earlier raid of a campaign has put out may come back in this one, so that channels and coverage come to more than stood at the start.</summary>
    private static Interval BoundsOf(CourseQuantity quantity, int raidsInTurn) =>
        raidsInTurn > 1 && quantity is (CourseQuantity.Channels or CourseQuantity.Coverage) ? new(0, double.PositiveInfinity) : s_share;

    /// <summary>What is asked of one quantity.</summary>
    private sealed class Asked(CourseQuantity quantity, ImmutableArray<int> minutes, Interval bounds)
    {
        public IEnumerable<MeasureOfEffectiveness> All => [_start, _halved, _halvedAt, .. _kept];

        private readonly MeasureOfEffectiveness _start = new()
        {
            Id = $"courseStart{quantity}", Name = $"{quantity} at the start", Unit = "of its own", Value = outcome => outcome.Course.At(quantity, 0), FewerIsBetter = false,
        };

        private readonly MeasureOfEffectiveness _halved = new()
        {
            Id = $"courseHalved{quantity}", Name = $"{quantity} halved", Unit = "probability", Kind = MeasureKind.Probability, IsEvent = true, Bounds = s_share,
            Value = outcome => outcome.Course.HalvedAt(quantity) is null ? 0 : 1,
        };

        private readonly MeasureOfEffectiveness _halvedAt = new()
        {
            Id = $"courseHalvedAt{quantity}", Name = $"{quantity} halved after", Unit = "min", Kind = MeasureKind.Quotient, FewerIsBetter = false, Bounds = new(0, minutes[^1]),
            Value = outcome => outcome.Course.HalvedAt(quantity) ?? 0, Divisor = outcome => outcome.Course.HalvedAt(quantity) is null ? 0 : 1,
        };

        private readonly ImmutableArray<MeasureOfEffectiveness> _kept = [.. minutes.Select(minute => Kept(quantity, minute, bounds))];

        public CourseRow Row(OutcomeTable table, int option) => new(
            option, quantity, table.Estimate(option, _start), [.. _kept.Select(measure => table.Estimate(option, measure))],
            table.Estimate(option, _halved), table.Estimate(option, _halvedAt));

        private static MeasureOfEffectiveness Kept(CourseQuantity quantity, int minute, Interval bounds) => new()
        {
            Id = FormattableString.Invariant($"course{quantity}{minute}"), Name = $"{quantity} kept", Unit = "share", Kind = MeasureKind.Quotient, FewerIsBetter = false,
            Bounds = bounds,
            Value = outcome => outcome.Course.At(quantity, minute), Divisor = outcome => outcome.Course.At(quantity, 0),
        };
    }
}

using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;
using Parapet.Statistics.Distributions;
using Parapet.Statistics.Intervals;

namespace Parapet.Validation.Engagements;

/// <summary>
/// The public record beside two studies of the program. Nothing in it passes or fails: a case is bracketed by what the
/// program predicts, or it is not, and then the mechanism that is missing is named.
/// </summary>
/// <param name="Record">The record.</param>
/// <param name="Order">The order of the classes.</param>
/// <param name="Cases">Every case in the record's order, compared or not.</param>
/// <param name="Raids">Raids of the layered defence that were run.</param>
/// <param name="Rows">Rows of raids that were run for the expenditure.</param>
public sealed record EngagementComparison(
    OutcomeRecord Record, OrderComparison Order, ImmutableArray<ComparedCase> Cases, int Raids, int Rows)
{
    /// <summary>The study whose raids are set beside those of the record.</summary>
    public const string LayeredStudy = "national-layered";

    /// <summary>The study whose rounds are.</summary>
    public const string ExpenditureStudy = "twelve-days";

    /// <summary>Sets the record beside what the two studies gave.</summary>
    /// <param name="record">The record.</param>
    /// <param name="layered">A run of <see cref="LayeredStudy"/>; its first option is the defence.</param>
    /// <param name="days">A run of <see cref="ExpenditureStudy"/>; likewise, in whole rows.</param>
    /// <param name="raidsInRow">Raids in a row.</param>
    public static EngagementComparison Of(OutcomeRecord record, StudyResult layered, StudyResult days, int raidsInRow)
    {
        var raids = MetRaids.Of(layered);
        double[] spent = [.. Spent(days, raidsInRow)];
        return new(
            record,
            OrderComparison.Of([.. record.Cases.Where(one => one.ComparedBy == ComparedBy.Order)], record.Tie, raids),
            [.. record.Cases.Select(one => Compared(one, raids, spent))],
            raids.Count,
            spent.Length);
    }

    private static ComparedCase Compared(RecordedOutcome one, MetRaids raids, double[] spent) => one.ComparedBy switch
    {
        ComparedBy.Correlation => new(one, MetRaids.Correlation(raids.Draws.Select(draw => draw.AsEnumerable()), one.Class).Value, Band(Redrawn(raids, draws => Likeness(draws, one.Class)))),
        ComparedBy.Spread => new(one, Spread(raids.Draws, one.Class), Band(Redrawn(raids, draws => Spread(draws, one.Class)))),
        ComparedBy.StoppedShare or ComparedBy.HarmlessShare or ComparedBy.EngagedShare =>
            new(one, raids.Share(one.Class, one.ComparedBy), Band(raids.Predicted(one.Class, one.ComparedBy, one.Of ?? 1))),
        ComparedBy.Order => new(one, raids.Share(one.Class, one.ComparedBy), Interval.Unknown),
        ComparedBy.Expenditure => new(one, spent.Average(), Band(spent)),
        _ => new(one, double.NaN, Interval.Unknown),
    };

    /// <summary>Rounds fired in each whole row of raids.</summary>
    private static IEnumerable<double> Spent(StudyResult days, int raidsInRow) =>
        from draw in MetRaids.Of(days).Draws
        from row in draw.Chunk(raidsInRow)
        where row.Length == raidsInRow
        select (double)row.Sum(raid => raid.RoundsFired);

    private static IEnumerable<double> Redrawn(MetRaids raids, Func<ImmutableArray<ImmutableArray<ReplicationOutcome>>, double> value) => raids.Redrawn().Select(value);

    private static double Likeness(ImmutableArray<ImmutableArray<ReplicationOutcome>> draws, RecordedClass recorded) =>
        MetRaids.Correlation(draws.Select(draw => draw.AsEnumerable()), recorded).Value;

    /// <summary>The root of p (1 - p) times the correlation; nothing where raids differ less than chance makes them.</summary>
    private static double Spread(ImmutableArray<ImmutableArray<ReplicationOutcome>> draws, RecordedClass recorded)
    {
        var share = RaidCount.Of(draws.SelectMany(draw => draw), recorded).Share(ComparedBy.StoppedShare);
        return Math.Sqrt(share * (1 - share) * Math.Max(0, Likeness(draws, recorded)));
    }

    private static Interval Band(IEnumerable<double> predicted)
    {
        double[] known = [.. predicted.Where(double.IsFinite)];
        return known.Length < 2 ? Interval.Unknown : new(Quantiles.Of(known, 0.05), Quantiles.Of(known, 0.95));
    }
}

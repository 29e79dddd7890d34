using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Results;
using Parapet.Statistics.Sequential;

namespace Parapet.Campaigns.Stopping;

/// <summary>Looks at a run as it grows, at moments that the plan alone settles, and decides from outcomes in its order whether it is done.</summary>
/// <param name="rule">Checked against the study.</param>
/// <param name="most">The plan up to the raid at which the run stops in any case.</param>
internal sealed class StoppingDecision(StoppingRule rule, CampaignPlan most)
{
    private readonly List<StoppingLook> _looks = [];

    /// <summary>What has come of the rule so far.</summary>
    public StoppingResult Result => new(rule, most.Blocks, [.. _looks]);

    /// <summary>Whether the run is done, by its whole outcomes up to a look.</summary>
    public bool IsMetBy(StudyResult result)
    {
        var table = OutcomeTable.From(result);
        _looks.Add(new(result.OuterDraws, table.Replications, [.. rule.Conditions.Select(condition => Sight(condition, result, table))]));
        return Result.IsMet;
    }

    private static StoppingSight Sight(StoppingCondition condition, StudyResult result, OutcomeTable table)
    {
        var measure = Measures.DecidingBy(condition.Measure?.Name ?? result.DecidingMeasure);
        var precisions = Precisions(condition, measure, result, table).ToArray();
        if (precisions.Length == 0)
        {
            return new(measure.Name, double.NaN, measure.Unit, IsLopsided: false, IsNarrow: false);
        }

        // What is not known is wider than anything.
        var (of, widest) = precisions.OrderByDescending(entry => double.IsNaN(entry.Precision.HalfWidth)).ThenByDescending(entry => entry.Precision.HalfWidth).First();
        return new(
            of, widest.HalfWidth, measure.Unit, precisions.Any(entry => entry.Precision.IsLopsided), precisions.All(entry => entry.Precision.IsBelow(condition.HalfWidth)));
    }

    /// <summary>Of every option meant; those left out in which the measure has no value, unless one is asked for by name.</summary>
    private static IEnumerable<(string Of, Precision Precision)> Precisions(
        StoppingCondition condition, MeasureOfEffectiveness measure, StudyResult result, OutcomeTable table)
    {
        if (condition.IsDifference)
        {
            var pair = result.Comparisons[0];
            var difference = PairedDifference.Of(table, IndexOf(result, pair.A), IndexOf(result, pair.B), measure);
            return difference is null ? [] : [($"{pair.A} minus {pair.B}", Precision.Of(difference.Estimate))];
        }

        return
            from option in result.Options.Index()
            where condition.Option is { } named ? option.Item.Name == named.Name : option.Item.IsAsStudied
            let estimate = table.Estimate(option.Index, measure)
            where condition.Option is not null || estimate.IsDefined
            select (option.Item.Name, Precision.Of(estimate));
    }

    private static int IndexOf(StudyResult result, string name) => result.Options.Index().First(option => option.Item.Name == name).Index;
}

using System.Collections.Immutable;
using Parapet.Validation;
using Parapet.Validation.Tables;

namespace Parapet.Reports.Credibility;

/// <summary>How the reference values of one topic came out.</summary>
/// <param name="Outside">Judged values that somebody else computed, measured or published.</param>
/// <param name="ClosedForm">Judged values of closed forms.</param>
/// <param name="OutsideOut">Of <paramref name="Outside"/>, out of tolerance.</param>
/// <param name="ClosedFormOut">Of <paramref name="ClosedForm"/>, out of tolerance.</param>
/// <param name="NotJudged">Shown, but of cases that no model claims.</param>
public sealed record TopicStanding(string Topic, int Outside, int ClosedForm, int OutsideOut, int ClosedFormOut, int NotJudged)
{
    public int Judged => Outside + ClosedForm;

    public int Out => OutsideOut + ClosedFormOut;

    /// <summary>One for each topic, by name.</summary>
    public static ImmutableArray<TopicStanding> Of(ImmutableArray<QuantityResult> results) =>
    [
        .. from topic in results.GroupBy(result => result.Table.Topic)
           orderby topic.Key
           let outside = topic.Where(result => result.Table.Evidence == Evidence.Validation).ToArray()
           let closed = topic.Where(result => result.Table.Evidence == Evidence.ClosedForm).ToArray()
           select new TopicStanding(
               topic.Key,
               outside.Sum(result => result.Judged),
               closed.Sum(result => result.Judged),
               outside.Sum(result => result.Out),
               closed.Sum(result => result.Out),
               topic.Sum(result => result.Cases.Length - result.Judged)),
    ];
}

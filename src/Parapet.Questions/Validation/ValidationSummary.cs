using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Validation;
using Parapet.Validation.Tables;

namespace Parapet.Questions.Validation;

/// <summary>How much was computed, and how much of it is out of its tolerance.</summary>
public sealed record ValidationSummary
{
    [Description("Values that a model claims and that were judged.")]
    public required int Values { get; init; }

    [Description("Judged values from outside the program: computed, measured or published by somebody else.")]
    public required int FromOutside { get; init; }

    [Description("Judged values of closed forms, worked out apart from the program.")]
    public required int FromClosedForms { get; init; }

    [Description("Values shown but not judged, because the model does not claim the case.")]
    public required int NotJudged { get; init; }

    public required int Topics { get; init; }

    public required int Tables { get; init; }

    [Description("Judged values that are out of tolerance.")]
    public required int Out { get; init; }

    [Description("Topics with a value out of tolerance.")]
    public required int TopicsOut { get; init; }

    internal static ValidationSummary Of(ImmutableArray<QuantityResult> results) => new()
    {
        Values = results.Sum(result => result.Judged),
        FromOutside = results.Where(result => result.Table.Evidence == Evidence.Validation).Sum(result => result.Judged),
        FromClosedForms = results.Where(result => result.Table.Evidence == Evidence.ClosedForm).Sum(result => result.Judged),
        NotJudged = results.Sum(result => result.Cases.Length - result.Judged),
        Topics = results.Select(result => result.Table.Topic).Distinct().Count(),
        Tables = results.Select(result => result.Table.Name).Distinct().Count(),
        Out = results.Sum(result => result.Out),
        TopicsOut = results.Where(result => result.Out > 0).Select(result => result.Table.Topic).Distinct().Count(),
    };
}

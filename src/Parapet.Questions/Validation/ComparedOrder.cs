using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Validation.Engagements;

namespace Parapet.Questions.Validation;

/// <summary>The order of the classes by stopped share.</summary>
public sealed record ComparedOrder
{
    public required ImmutableArray<ComparedClass> Classes { get; init; }

    [Description("Shares no farther apart are equal; declared in the record, before any run.")]
    public required double TieMargin { get; init; }

    public required string TieReason { get; init; }

    [Description("Kendall's tau-b of the record's shares and the program's: -1 for opposite orders, 1 for one order.")]
    public required double Tau { get; init; }

    [Description("95 %: both sides drawn anew.")]
    public required double TauLow { get; init; }

    public required double TauHigh { get; init; }

    [Description("The chance of a tau as high or higher were the two orders unrelated.")]
    public required double ChanceUnrelated { get; init; }

    internal static ComparedOrder Of(EngagementComparison comparison) => new()
    {
        Classes = [.. comparison.Order.Places.Select(place => new ComparedClass(
            place.Recorded.Class, place.Recorded.Value, place.Recorded.Low, place.Recorded.High, place.Share, place.Interval.Low, place.Interval.High))],
        TieMargin = comparison.Record.Tie.Margin,
        TieReason = comparison.Record.Tie.Reason.Trim(),
        Tau = comparison.Order.Tau.Value,
        TauLow = comparison.Order.Interval.Low,
        TauHigh = comparison.Order.Interval.High,
        ChanceUnrelated = comparison.Order.ChanceUnrelated,
    };
}

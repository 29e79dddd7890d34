using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Validation.Engagements;

namespace Parapet.Questions.Validation;

/// <summary>A case of the public record beside the program's own, in the unit that the quantity names.</summary>
public sealed record ComparedOutcome
{
    public required string Case { get; init; }

    public required string Defence { get; init; }

    public required string Date { get; init; }

    public required RecordedClass Class { get; init; }

    [Description("What exactly was counted, and by whom.")]
    public required string Counted { get; init; }

    [Description("What the values are.")]
    public required string Quantity { get; init; }

    public required double Recorded { get; init; }

    [Description("Between which values the record disagrees with itself.")]
    public required double RecordedLow { get; init; }

    public required double RecordedHigh { get; init; }

    [Description("Of how many, where the value is a share; null elsewhere.")]
    public required int? OutOf { get; init; }

    public required ImmutableArray<Source> Sources { get; init; }

    [Description("Whether all sources go back to one.")]
    public required bool SingleSourced { get; init; }

    public required ComparedBy ComparedBy { get; init; }

    [Description("Over all raids that were run; null where nothing is compared.")]
    public required double Computed { get; init; }

    [Description("What another sample of the same size would give, 90 %.")]
    public required double PredictedLow { get; init; }

    public required double PredictedHigh { get; init; }

    public required CaseVerdict Verdict { get; init; }

    [Description("What of the case must not be compared, and why.")]
    public required string NotCompared { get; init; }

    [Description("The mechanism that the program lacks, where its own figure lies elsewhere.")]
    public required string Missing { get; init; }

    internal static ComparedOutcome Of(ComparedCase compared, OutcomeRecord record)
    {
        var recorded = compared.Recorded;
        return new()
        {
            Case = recorded.Name,
            Defence = recorded.Defence,
            Date = recorded.Date,
            Class = recorded.Class,
            Counted = recorded.Counted,
            Quantity = recorded.Quantity,
            Recorded = recorded.Value,
            RecordedLow = recorded.Low,
            RecordedHigh = recorded.High,
            OutOf = recorded.Of,
            Sources = record.SourcesOf(recorded),
            SingleSourced = recorded.SingleSourced,
            ComparedBy = recorded.ComparedBy,
            Computed = compared.Computed,
            PredictedLow = compared.Band.Low,
            PredictedHigh = compared.Band.High,
            Verdict = compared.Verdict,
            NotCompared = recorded.NotCompared,
            Missing = recorded.Missing,
        };
    }
}

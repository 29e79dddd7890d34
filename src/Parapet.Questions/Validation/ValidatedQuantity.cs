using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Validation;
using Parapet.Validation.Tables;

namespace Parapet.Questions.Validation;

/// <summary>A quantity of a reference table, with all its cases.</summary>
public sealed record ValidatedQuantity
{
    [Description("The folder of validation/.")]
    public required string Topic { get; init; }

    public required string Table { get; init; }

    public required Evidence Evidence { get; init; }

    [Description("Where the expected values come from.")]
    public required string Source { get; init; }

    [Description("The column's name in the table.")]
    public required string Quantity { get; init; }

    [Description("What the column holds, with the unit of the values in the cases.")]
    public required string Meaning { get; init; }

    public required string ToleranceReason { get; init; }

    [Description("Cases that the model claims.")]
    public required int Judged { get; init; }

    [Description("Judged cases that are out of tolerance.")]
    public required int Out { get; init; }

    public required ImmutableArray<ValidatedCase> Cases { get; init; }

    internal static ValidatedQuantity Of(QuantityResult result) => new()
    {
        Topic = result.Table.Topic,
        Table = result.Table.Name,
        Evidence = result.Table.Evidence,
        Source = result.Table.Source,
        Quantity = result.Expectation.Column,
        Meaning = result.Expectation.Meaning,
        ToleranceReason = result.Expectation.Reason,
        Judged = result.Judged,
        Out = result.Out,
        Cases = [.. result.Cases.Select(one => new ValidatedCase(one))],
    };
}

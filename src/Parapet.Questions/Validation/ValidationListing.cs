using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Validation;

namespace Parapet.Questions.Validation;

/// <summary>What was computed, in sum and one by one.</summary>
public sealed record ValidationListing
{
    public required ValidationSummary Summary { get; init; }

    [Description("One for each expected column of each table.")]
    public required ImmutableArray<ValidatedQuantity> Quantities { get; init; }

    internal static ValidationListing Of(ImmutableArray<QuantityResult> results) => new()
    {
        Summary = ValidationSummary.Of(results),
        Quantities = [.. results.Select(ValidatedQuantity.Of)],
    };
}

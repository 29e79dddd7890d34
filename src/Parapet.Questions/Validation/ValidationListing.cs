using System.Collections.Immutable;
using System.ComponentModel;

namespace Parapet.Questions.Validation;

/// <summary>What was computed, in sum and one by one.</summary>
public sealed record ValidationListing
{
    public required ValidationSummary Summary { get; init; }

    [Description("One for each expected column of each table.")]
    public required ImmutableArray<ValidatedQuantity> Quantities { get; init; }

    [Description("The public record beside runs of the program; null where its topic was not named.")]
    public required EngagementListing? Engagements { get; init; }

    internal static ValidationListing Of(ValidateAnswer answer) => new()
    {
        Summary = ValidationSummary.Of(answer.Results),
        Quantities = [.. answer.Results.Select(ValidatedQuantity.Of)],
        Engagements = answer.Engagements is { } engagements ? EngagementListing.Of(engagements) : null,
    };
}

using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Validation.Engagements;

namespace Parapet.Questions.Validation;

/// <summary>The public record beside runs of the program. Nothing of it is judged.</summary>
public sealed record EngagementListing
{
    [Description("Raids of the layered defence that were run.")]
    public required int Raids { get; init; }

    [Description("Rows of raids that were run for the rounds fired.")]
    public required int Rows { get; init; }

    public required ComparedOrder Order { get; init; }

    [Description("Every case of the record, compared or not.")]
    public required ImmutableArray<ComparedOutcome> Cases { get; init; }

    internal static EngagementListing Of(EngagementComparison comparison) => new()
    {
        Raids = comparison.Raids,
        Rows = comparison.Rows,
        Order = ComparedOrder.Of(comparison),
        Cases = [.. comparison.Cases.Select(one => ComparedOutcome.Of(one, comparison.Record))],
    };
}

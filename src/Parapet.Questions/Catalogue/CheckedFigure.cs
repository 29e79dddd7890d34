using System.ComponentModel;
using Parapet.Catalogue;
using Parapet.Questions.Json;

namespace Parapet.Questions.Catalogue;

/// <summary>What was published and what the nominal figures give.</summary>
public sealed record CheckedFigure
{
    [Description("The entry's id.")]
    public required string Entry { get; init; }

    [Description("What is compared, in words.")]
    public required string What { get; init; }

    [Unit(nameof(Length.Kilometres))]
    [Description("The low end of the published range.")]
    public required Length PublishedLow { get; init; }

    [Unit(nameof(Length.Kilometres))]
    [Description("The high end of the published range.")]
    public required Length PublishedHigh { get; init; }

    [Unit(nameof(Length.Kilometres))]
    public required Length Computed { get; init; }

    [Description("Where the published range comes from.")]
    public required string Why { get; init; }

    [Description("Whether the computed value lies in the published range, or where the file's finding says that it lies.")]
    public required bool Holds { get; init; }

    [Description("What a known disagreement says; empty where there is none.")]
    public required string Finding { get; init; }

    internal static CheckedFigure Of(CheckResult result) => new()
    {
        Entry = result.Entry,
        What = result.What,
        PublishedLow = result.PublishedLow,
        PublishedHigh = result.PublishedHigh,
        Computed = result.Computed,
        Why = result.Why,
        Holds = result.Holds,
        Finding = result.Finding,
    };
}

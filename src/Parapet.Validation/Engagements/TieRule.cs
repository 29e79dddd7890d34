using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Validation.Engagements;

/// <summary>When two classes count as equal.</summary>
public sealed record TieRule
{
    [Description("shares no farther apart are equal")]
    [Allowed("[0, 1]")]
    public required double Margin { get; init; }

    [Description("why the margin is that")]
    public required string Reason { get; init; }
}

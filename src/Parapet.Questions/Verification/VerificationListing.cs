using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Reports.Credibility;
using Parapet.Reports.Verification;

namespace Parapet.Questions.Verification;

/// <summary>A verification and validation report, section by section.</summary>
public sealed record VerificationListing
{
    public required string Study { get; init; }

    public required string Version { get; init; }

    [Description("Whose headings the sections have.")]
    public required string Standard { get; init; }

    public required string Accreditation { get; init; }

    [Description("The eight factors of NASA-STD-7009, levels from 0 to 4.")]
    public required ImmutableArray<CredibilityFactor> Credibility { get; init; }

    [Description("In the order of the standard's template, each text in Markdown.")]
    public required ImmutableArray<ReportSection> Sections { get; init; }
}

using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Questions.Json;
using Parapet.Reports.Credibility;
using Parapet.Reports.Verification;
using Parapet.Validation;
using Parapet.Validation.Engagements;

namespace Parapet.Questions.Verification;

/// <summary>A verification and validation report.</summary>
public sealed class VerificationAnswer
{
    private readonly StudyFindings _findings;
    private readonly CredibilityEvidence _evidence;
    private readonly ImmutableArray<ReportSection> _sections;

    internal VerificationAnswer(StudyFindings findings, CredibilityEvidence evidence, ImmutableArray<QuantityResult> results, OutcomeRecord record)
    {
        (_findings, _evidence) = (findings, evidence);
        _sections = VerificationReport.Of(findings, evidence, results, record);
    }

    /// <summary>The report, in Markdown.</summary>
    public string ToPage() => VerificationReport.Draw(_findings, _sections);

    /// <summary>The sections and the credibility, as JSON.</summary>
    public string ToJson() => AnswerJson.Write(new VerificationListing
    {
        Study = _findings.Study.Name,
        Version = _findings.Study.Page.Version,
        Standard = "MIL-STD-3022",
        Accreditation = _findings.Study.Page.Accreditation,
        Credibility = CredibilityTable.Of(_findings, _evidence),
        Sections = _sections,
    });
}

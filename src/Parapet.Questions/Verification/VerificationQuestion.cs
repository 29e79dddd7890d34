using Parapet.Campaigns.Journals;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Running;
using Parapet.Questions.Validation;
using Parapet.Reports.Credibility;
using Parapet.Validation.Engagements;
using Parapet.Validation.Tables;

namespace Parapet.Questions.Verification;

/// <summary>How far one study has been verified and validated.</summary>
/// <param name="Study">A study's folder or file, or the name of a shipped study.</param>
public sealed record VerificationQuestion(string Study)
{
    /// <summary>Raids of the study that are run for it; the report is about the models and the figures, not about these.</summary>
    public int Replications { get; init; } = 16;

    /// <summary>A folder of tiles, or <c>none</c>; null for those that were downloaded.</summary>
    public string? Terrain { get; init; }

    /// <summary>Runs the study small and computes every reference value; null where the problems hold any in the end, or where it was broken off.</summary>
    public VerificationAnswer? Answer(Problems problems, CancellationToken cancellation)
    {
        var run = new RunQuestion(Study) { Replications = Replications, Terrain = Terrain, Journals = JournalDetail.None };
        var prepared = run.Prepare(problems);
        var reference = new ValidateQuestion(null).Answer(problems, cancellation);
        var record = ReferenceFolder.Default() is { } folder ? OutcomeRecord.Read(folder, problems) : null;
        if (prepared is null || reference is null || record is null)
        {
            return null;
        }

        var answer = run.Answer(prepared, unfinished: null, problems, progress: null, cancellation);
        cancellation.ThrowIfCancellationRequested();
        foreach (var fault in answer?.Result.Validate() ?? [])
        {
            problems.Add(new(Study, 0, "", fault, ""));
        }

        return problems.None && answer?.Findings is { } findings
            ? new(findings, new() { Topics = TopicStanding.Of(reference.Results) }, reference.Results, record)
            : null;
    }
}

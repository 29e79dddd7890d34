using Parapet.Catalogue.Reading;
using Parapet.Questions.Validation;
using Parapet.Reports.Credibility;

namespace Parapet.Questions.Running;

/// <summary>What the program knows of its own credibility: its reference values, computed once while it runs.</summary>
internal static class KnownCredibility
{
    private static readonly Lazy<CredibilityEvidence> Reference = new(Computed);

    /// <summary>All that is known; empty where reference values are missing. Those that are damaged keep a run from being prepared.</summary>
    public static CredibilityEvidence Value => Reference.Value;

    private static CredibilityEvidence Computed() =>
        new() { Topics = new ValidateQuestion(null).Answer(new Problems()) is { } answer ? TopicStanding.Of(answer.Results) : [] };
}

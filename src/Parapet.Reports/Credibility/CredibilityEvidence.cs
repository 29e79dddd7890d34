using System.Collections.Immutable;

namespace Parapet.Reports.Credibility;

/// <summary>What a report can say of its credibility beside its own findings.</summary>
public sealed record CredibilityEvidence
{
    /// <summary>Nothing was computed or kept.</summary>
    public static CredibilityEvidence None { get; } = new();

    /// <summary>The reference values, as this program computed them; empty where it was not asked to.</summary>
    public ImmutableArray<TopicStanding> Topics { get; init; } = [];

    internal int Outside => Topics.Sum(topic => topic.Outside);

    internal int OutsideOut => Topics.Sum(topic => topic.OutsideOut);

    internal int ClosedForm => Topics.Sum(topic => topic.ClosedForm);

    internal int ClosedFormOut => Topics.Sum(topic => topic.ClosedFormOut);

    internal int NotJudged => Topics.Sum(topic => topic.NotJudged);
}

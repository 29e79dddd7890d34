using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Campaigns.Counterfactuals;
using Parapet.Questions.Json;

namespace Parapet.Questions.Why;

/// <summary>What each of several causes is worth in leakers of one option.</summary>
public sealed record ShareAnswer
{
    public required string Option { get; init; }

    public required int Replications { get; init; }

    [Description("A raid, with every cause at work.")]
    public required double Leakers { get; init; }

    [Description("A raid, when every cause is removed: what none of them explains.")]
    public required double RemainingLeakers { get; init; }

    [Description("In leakers: what single removals leave unexplained.")]
    public required double InteractionLeakers { get; init; }

    [Description("In the order asked; the means of their shares add up to all leakers minus those that remain.")]
    public required ImmutableArray<ShareOfCause> Causes { get; init; }

    /// <summary>The answer as JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);

    internal static ShareAnswer Of(CauseShares shares) => new()
    {
        Option = shares.Option,
        Replications = shares.Replications,
        Leakers = shares.Leakers,
        RemainingLeakers = shares.Remaining,
        InteractionLeakers = shares.Interaction,
        Causes = [.. shares.Causes.Select(ShareOfCause.Of)],
    };
}

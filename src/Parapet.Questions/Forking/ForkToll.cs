using System.ComponentModel;
using Parapet.Campaigns.Forks;
using Parapet.Messages;

namespace Parapet.Questions.Forking;

/// <summary>What a raid came to.</summary>
public sealed record ForkToll
{
    [Description("Threats that got through.")]
    public required int Leakers { get; init; }

    [Description("Missiles and bursts fired.")]
    public required int Rounds { get; init; }

    [Description("Friendly and civil aircraft shot down by their own side.")]
    public required int FriendsLost { get; init; }

    internal static ForkToll Of(ForkRun run) => new()
    {
        Leakers = run.Story.Outcomes.Count(target => target.IsArmed && target.Fate.GotThrough),
        Rounds = run.Shots,
        FriendsLost = run.Story.Outcomes.Count(target => !target.Class.IsThreat && target.Fate == TargetFate.Killed),
    };
}

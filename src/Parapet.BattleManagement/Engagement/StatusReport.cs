using Parapet.Messages;

namespace Parapet.BattleManagement.Engagement;

/// <summary>What a post tells linked posts of its own fire.</summary>
internal static class StatusReport
{
    private static readonly Duration ResultRepeated = Duration.FromSeconds(30);

    /// <summary>Adds every engagement without a result, and results of the last half minute, so that one lost message is made good.</summary>
    public static void Add(CommandPostDescription post, FireUnit[] units, EngagementLedger ledger, Instant now, List<EngagementStatus> statuses)
    {
        foreach (var record in ledger.All)
        {
            if (IsNews(record.IsOpen, record.StageSince, now))
            {
                var ripple = units[record.Unit].Description.RippleInterval * (record.Plan.Rounds - 1);
                var end = record.Plan.InterceptAt + ripple + post.Doctrine.AssessmentPatience;
                statuses.Add(new(post.Node, record.Track, record.Id, PhaseOf(record.Stage), record.StageSince, end));
            }
        }
    }

    /// <summary>Whether an engagement is told: while it has no result, and its result for half a minute.</summary>
    public static bool IsNews(bool isOpen, Instant since, Instant now) => isOpen || since + ResultRepeated >= now;

    private static EngagementPhase PhaseOf(EngagementStage stage) => stage switch
    {
        EngagementStage.Waiting => EngagementPhase.Assigned,
        EngagementStage.InFlight or EngagementStage.Assessing => EngagementPhase.InFlight,
        EngagementStage.Killed => EngagementPhase.Killed,
        _ => EngagementPhase.Ended,
    };
}

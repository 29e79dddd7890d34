using Parapet.Messages;

namespace Parapet.BattleManagement.Engagement;

/// <summary>One decision to fire at one track, from the order to the result.</summary>
public sealed class EngagementRecord
{
    internal EngagementRecord(EngagementId id, TrackNumber track, int unit, EngagementPlan plan, Instant decided)
    {
        Id = id;
        Track = track;
        Unit = unit;
        Plan = plan;
        Decided = decided;
    }

    public EngagementId Id { get; }

    /// <summary>In the picture of the post that decided.</summary>
    public TrackNumber Track { get; }

    /// <summary>The unit's index within its post.</summary>
    public int Unit { get; }

    /// <summary>When the order was given, delays of launch not yet counted.</summary>
    public Instant Decided { get; }

    public EngagementStage Stage { get; internal set; } = EngagementStage.Waiting;

    /// <summary>Rounds that have left.</summary>
    public int Released { get; internal set; }

    /// <summary>Rounds that have arrived, missed or destroyed themselves.</summary>
    public int Spent { get; internal set; }

    /// <summary>Rounds that were ordered and will not leave.</summary>
    public int Withheld { get; internal set; }

    /// <summary>Why the rounds withheld did not leave.</summary>
    public LapseReason Lapse { get; internal set; }

    /// <summary>Rounds ordered that may still leave.</summary>
    public int Outstanding => Plan.Rounds - Released - Withheld;

    /// <summary>When the last round ended or, after that, the result came.</summary>
    public Instant StageSince { get; internal set; }

    internal EngagementPlan Plan { get; }

    /// <summary>Whether the unit's radar saw the target when the post last looked.</summary>
    internal bool TargetSeen { get; set; } = true;

    internal bool IsOpen => Stage <= EngagementStage.Assessing;
}

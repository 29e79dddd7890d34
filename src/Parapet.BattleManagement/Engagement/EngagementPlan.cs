namespace Parapet.BattleManagement.Engagement;

/// <summary>With what, when and where a unit is to meet a track.</summary>
/// <param name="Deadline">The latest launch that still meets the target inside the envelope.</param>
internal readonly record struct EngagementPlan(
    int RoundType,
    int Rounds,
    Instant LaunchAt,
    Instant Deadline,
    Instant InterceptAt);

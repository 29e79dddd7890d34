namespace Parapet.BattleManagement.Engagement;

/// <summary>The two groups of targets for which a round has an envelope of its own.</summary>
public enum TargetGroup
{
    AirBreathing,
    Ballistic,
}

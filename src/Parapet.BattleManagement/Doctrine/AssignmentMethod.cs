namespace Parapet.BattleManagement.Doctrine;

/// <summary>How a post parts its shots among the tracks that it would fire at.</summary>
public enum AssignmentMethod
{
    /// <summary>Track by track in their order: each takes the best shot that those before it have left.</summary>
    Greedy,

    /// <summary>All tracks at once: the parting that is worth most, with rounds kept for tracks on which a decision is still under way.</summary>
    Joint,
}

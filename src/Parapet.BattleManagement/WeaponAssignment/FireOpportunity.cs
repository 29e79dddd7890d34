using Parapet.BattleManagement.Engagement;

namespace Parapet.BattleManagement.WeaponAssignment;

/// <summary>One way to fire at a track now: a unit, a type of its rounds, and how good that is.</summary>
internal readonly record struct FireOpportunity(int Unit, EngagementPlan Plan, LaunchSolution Solution, double Merit)
{
    public static FireOpportunity None => new(-1, default, LaunchSolution.None, double.NegativeInfinity);

    public bool Exists => Unit >= 0;
}

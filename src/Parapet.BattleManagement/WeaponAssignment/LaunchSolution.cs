using Parapet.BattleManagement.ThreatEvaluation;

namespace Parapet.BattleManagement.WeaponAssignment;

/// <summary>A launch and the intercept that it leads to; seconds after the path's origin.</summary>
internal readonly record struct LaunchSolution(double LaunchSeconds, PathSample Intercept)
{
    public static LaunchSolution None => new(double.NaN, default);

    public bool Exists => !double.IsNaN(LaunchSeconds);
}

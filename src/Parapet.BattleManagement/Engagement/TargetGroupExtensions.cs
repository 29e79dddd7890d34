using Parapet.Messages;

namespace Parapet.BattleManagement.Engagement;

internal static class TargetGroupExtensions
{
    public static TargetGroup Group(this TargetCategory category) =>
        category == TargetCategory.BallisticMissile ? TargetGroup.Ballistic : TargetGroup.AirBreathing;
}

using Parapet.Messages;

namespace Parapet.BattleManagement.WeaponAssignment;

/// <summary>
/// How good it is to fire a salvo at a track: the chance of a kill, the time that is left for another look after it,
/// the share of rounds that the unit still has, less what the salvo costs for such a target.
/// </summary>
internal static class FireMerit
{
    // An early, high intercept leaves the lower tier its own shot.
    private const double TimeLeftWeight = 0.3;

    // Small: it only evens out units that are otherwise alike.
    private const double StockWeight = 0.1;

    /// <param name="category">Of the target.</param>
    /// <param name="expectedKill">Of one round, as the commander reckons.</param>
    /// <param name="rounds">In the salvo, positive.</param>
    /// <param name="timeLeft">After the intercept until impact, as a share in [0, 1] of the time from now.</param>
    /// <param name="stock">Ready rounds as a share of the launchers'.</param>
    /// <param name="price">Of one round as a share of the post's dearest, in [0, 1].</param>
    public static double Of(TargetCategory category, double expectedKill, int rounds, double timeLeft, double stock, double price) =>
        1 - Math.Pow(1 - expectedKill, rounds) + TimeLeftWeight * timeLeft + StockWeight * stock - Thrift(category) * rounds * price;

    /// <summary>The part of a certain kill that one of the dearest rounds is worth against such a target.</summary>
    private static double Thrift(TargetCategory category) => category switch
    {
        TargetCategory.BallisticMissile => 0.05,
        TargetCategory.CruiseMissile => 0.3,
        TargetCategory.Drone => 0.6,
        _ => 0.2,
    };
}

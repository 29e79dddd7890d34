namespace Parapet.BattleManagement.WeaponAssignment;

/// <summary>
/// How good it is to fire a salvo at a track: first what it can do to it, the chance of a kill and the time that is left for
/// another look after it; then how plentiful the round is; the price last. What comes later outweighs nothing that comes
/// before by more than its weight.
/// </summary>
internal static class FireMerit
{
    // An early, high intercept leaves the lower tier its own shot.
    private const double TimeLeftWeight = 0.3;

    // Below a difference in the chance of a kill that a commander would see.
    private const double PlentyWeight = 0.05;

    // Only what is alike in all else is told apart by its price.
    private const double PriceWeight = 0.01;

    /// <param name="expectedKill">Of one round, as the commander reckons.</param>
    /// <param name="rounds">In the salvo, positive.</param>
    /// <param name="timeLeft">After the intercept until impact, as a share in [0, 1] of the time from now.</param>
    /// <param name="plenty">Of the round, in [0, 1]: <see cref="Plenty"/>.</param>
    /// <param name="price">Of one round as a share of the post's dearest, in [0, 1].</param>
    public static double Of(double expectedKill, int rounds, double timeLeft, double plenty, double price) =>
        1 - Math.Pow(1 - expectedKill, rounds) + TimeLeftWeight * timeLeft + PlentyWeight * plenty - PriceWeight * price;

    /// <summary>How little a round is missed: scarce is one of which few are left, and one that another kind of threat needs.</summary>
    /// <param name="stock">Ready rounds as a share of the launchers'.</param>
    /// <param name="neededElsewhere">What it would be worth against ballistic missiles, in [0, 1], where it is not fired at one.</param>
    public static double Plenty(double stock, double neededElsewhere) => stock * (1 - neededElsewhere);
}

namespace Parapet.BattleManagement.FireRules;

/// <summary>A salvo that could leave now.</summary>
/// <param name="Unit">By its place among the post's.</param>
/// <param name="RoundType">By its place among the unit's.</param>
/// <param name="MostRounds">That reserves, channels, the discipline of fire and the time let go together; 1 or more.</param>
/// <param name="LaunchAt">When the first would leave.</param>
/// <param name="LaunchBy">The last launch that still meets the track within the envelope.</param>
/// <param name="InterceptAt">When the first would meet it.</param>
/// <param name="ExpectedKill">By one round, as the commander reckons.</param>
/// <param name="TimeLeft">From the intercept to the impact, as a share in [0, 1] of the time from now; 0 where nothing is threatened.</param>
/// <param name="Plenty">How little a round of the type is missed, in [0, 1]: the ready share of its launchers, less what ballistic missiles need of it.</param>
/// <param name="Price">Of one round, as a share in [0, 1] of the post's dearest.</param>
/// <param name="LooksAgain">Whether the post could still meet the track after seeing what became of the salvo.</param>
public readonly record struct FireOffer(
    int Unit, int RoundType, int MostRounds, Instant LaunchAt, Instant LaunchBy, Instant InterceptAt, Ratio ExpectedKill, double TimeLeft, double Plenty, double Price, bool LooksAgain);

using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.Flight.Endgame;

/// <summary>
/// Whether a threat at the end of its path hits the part of the defence that it was sent against, and what that does. All
/// draws belong to the threat, so that options of a study share them.
/// </summary>
public static class StrikeModel
{
    /// <summary>
    /// A warhead that falls hits what stands within the lethal radius. What steers to its aim hits it, but where it homes on
    /// radiation: one whose radar has been silent for longer than it remembers hits with its lesser chance.
    /// </summary>
    /// <param name="damage">Of the part that it was sent against.</param>
    /// <param name="target">The threat, its path at an end.</param>
    /// <param name="beside">From the end of its path to the part.</param>
    /// <param name="silentFor">For how long the part has not radiated; zero for what never does.</param>
    public static bool Hits(PartDamage damage, Target target, Length beside, Duration silentFor, RandomSource random)
    {
        if (target.Description.Class.IsBallistic)
        {
            return beside <= damage.LethalRadius;
        }

        return target.Description.Homing is not { } homing || silentFor <= homing.Memory
            || random.Stream(Purpose.StrikeAim, target.Id.Value).NextBernoulli(homing.HitsSilent.Value);
    }

    /// <summary>How long a hit puts the part out of order; zero where it does not.</summary>
    public static Duration OutFor(PartDamage damage, Target target, RandomSource random)
    {
        if (!random.Stream(Purpose.StrikeDamage, target.Id.Value).NextBernoulli(damage.PutOut.Value))
        {
            return Duration.Zero;
        }

        var spread = damage.RepairGreatest.Seconds / damage.RepairLeast.Seconds;
        return damage.RepairLeast * Math.Pow(spread, random.Stream(Purpose.StrikeRepair, target.Id.Value).NextUniform());
    }
}

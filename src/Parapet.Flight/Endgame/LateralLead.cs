using Parapet.Flight.Targets;

namespace Parapet.Flight.Endgame;

/// <summary>
/// What is left of a round's chance to kill against a target that weaves. Proportional navigation at the ratio N' asks for
/// N' / (N' - 2) times the target's acceleration in the end [Zarchan2012, ch. 2]: 3 at N' = 3, 2 at 4. With that lead or
/// more the whole chance is left, with less a part in proportion, an estimate of ours.
/// </summary>
public static class LateralLead
{
    /// <summary>The share that is left, in [0, 1]; 1 against what does not weave.</summary>
    /// <param name="roundLimit">The lateral acceleration that the round can give where it meets the target.</param>
    /// <param name="target">What it meets.</param>
    /// <param name="state">How the target flies there.</param>
    public static double Share(Acceleration roundLimit, TargetDescription target, in TargetState state)
    {
        if (target.Ballistic is not { Manoeuvre: { } manoeuvre } missile)
        {
            return 1;
        }

        var needed = missile.WeaveAt(state) * manoeuvre.AdvantageNeeded;
        return needed > default(Acceleration) ? Math.Min(1, roundLimit / needed) : 1;
    }
}

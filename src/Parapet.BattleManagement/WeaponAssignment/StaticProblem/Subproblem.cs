namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>A part of the problem's plans: for some pairs of weapon and target, at least or at most so many rounds.</summary>
/// <param name="Parent">The part that this one narrows; null for the whole.</param>
/// <param name="Weapon">Of the pair.</param>
/// <param name="Target">Of the pair.</param>
/// <param name="Least">Rounds fired at least.</param>
/// <param name="Most">Rounds fired at most.</param>
internal sealed record Subproblem(Subproblem? Parent, int Weapon, int Target, int Least, int Most)
{
    /// <summary>No plan of this part leaves less.</summary>
    public double Bound { get; set; } = double.NegativeInfinity;

    /// <summary>Prices of the weapons' rounds at which the bound was found.</summary>
    public double[] Prices { get; set; } = [];
}

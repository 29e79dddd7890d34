namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>Where the search for a target's best salvo begins: near where the last one was found.</summary>
/// <param name="Rounds">Of the salvo.</param>
/// <param name="Worth">Of one unit of log survival, which is about the value left.</param>
internal readonly record struct SalvoStart(int Rounds, double Worth);

namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>Rounds of one weapon at one target; weapon and target count from 0.</summary>
public readonly record struct AssignedRounds(int Weapon, int Target, int Rounds);

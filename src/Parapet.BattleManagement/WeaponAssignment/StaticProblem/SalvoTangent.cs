namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>A bound on all salvos of some number of rounds at one target.</summary>
/// <param name="Worth">Of one unit of log survival, at which the bound was found.</param>
/// <param name="Bound">No such salvo costs less; infinite where there is none.</param>
/// <param name="WithOutsider">Nor less than this, if it has a weapon that is not among the offers.</param>
/// <param name="SalvoCost">Of the best salvo met; infinite where none was.</param>
internal readonly record struct SalvoTangent(double Worth, double Bound, double WithOutsider, double SalvoCost);

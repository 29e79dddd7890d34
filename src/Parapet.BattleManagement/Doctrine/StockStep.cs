namespace Parapet.BattleManagement.Doctrine;

/// <summary>What is fired at most once the stock of a type runs low.</summary>
/// <param name="Below">Share of the rounds of the type that are left, in (0, 1]; the step holds below it.</param>
/// <param name="Rounds">In a salvo, positive.</param>
/// <param name="Looks">Salvos in all, positive.</param>
public readonly record struct StockStep(Ratio Below, int Rounds, int Looks);

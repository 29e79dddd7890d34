namespace Parapet.Judging.Outcomes;

/// <summary>What the fighters of a defence did in a run.</summary>
/// <param name="Sorties">Flights, those that were in the air at the start with them.</param>
/// <param name="Commits">How often one was sent to a target.</param>
/// <param name="Kills">Threats that their missiles killed.</param>
/// <param name="Lost">Fighters that were shot down.</param>
/// <param name="Flown">Time in the air, all together.</param>
/// <param name="FlyingCost">Of that time; missiles are counted with rounds.</param>
public readonly record struct FighterWork(int Sorties, int Commits, int Kills, int Lost, Duration Flown, Money FlyingCost);

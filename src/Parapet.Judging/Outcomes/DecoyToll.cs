namespace Parapet.Judging.Outcomes;

/// <summary>What decoys drew upon themselves in a run.</summary>
/// <param name="Flown">Decoys that flew.</param>
/// <param name="Killed">Of them, those that were shot down.</param>
/// <param name="Rounds">Missiles, and bursts of guns, that left for one.</param>
/// <param name="Cost">Of those rounds.</param>
public readonly record struct DecoyToll(int Flown, int Killed, int Rounds, Money Cost);

using Parapet.Flight.Targets;
using Parapet.Messages;

namespace Parapet.Flight.Endgame;

/// <summary>A chance that decides what an arrival comes to.</summary>
/// <param name="Class">Of the target.</param>
/// <param name="Arrival">0 for the first at this target in the run; bursts are counted by themselves.</param>
/// <param name="Chance">That the draw succeeds, in [0, 1].</param>
public readonly record struct ArrivalChance(ArrivalDrawKind Kind, TargetId Target, TargetClass Class, int Arrival, double Chance);

namespace Parapet.Flight.Targets;

/// <summary>One stage of a ballistic missile, in aggregate: constant thrust on a mass that falls as it burns.</summary>
/// <param name="BurnShare">Its part of the whole burn time, in (0, 1]; all stages' parts add to one.</param>
/// <param name="GainShare">Its part of the velocity that thrust gives, in (0, 1]; all stages' parts add to one.</param>
/// <param name="ExhaustSpeed">Specific impulse times standard gravity; the higher, the less thrust grows on the way.</param>
public readonly record struct BallisticStage(Ratio BurnShare, Ratio GainShare, Speed ExhaustSpeed);

namespace Parapet.Flight.Targets;

/// <summary>A missile that homes on a radar's radiation.</summary>
/// <param name="Memory">It still finds a radar that fell silent no longer than this before it arrives, zero or more.</param>
/// <param name="HitsSilent">Chance that it hits one that has been silent for longer.</param>
public sealed record EmitterHoming(Duration Memory, Ratio HitsSilent);

namespace Parapet.Flight.Targets;

/// <summary>A target's data-link terminal, over which it tells its own place.</summary>
/// <param name="Participant">The number by which the network knows it: positive, and each once; 0 where there is none.</param>
/// <param name="Working">Whether it is switched on and in order on this flight.</param>
public readonly record struct Terminal(int Participant, bool Working);

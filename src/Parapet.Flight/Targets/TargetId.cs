namespace Parapet.Flight.Targets;

/// <summary>A target of truth, by its declared place in the raid. Never leaves truth: no message carries it.</summary>
public readonly record struct TargetId(int Value);

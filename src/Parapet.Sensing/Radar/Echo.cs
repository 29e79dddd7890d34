namespace Parapet.Sensing.Radar;

/// <summary>What one look returns of a target.</summary>
/// <param name="SignalToNoise">Mean signal over noise, clutter and jamming together.</param>
/// <param name="RadialMetresPerSecond">The change of its range against the ground, positive going away.</param>
internal readonly record struct Echo(double SignalToNoise, double RadialMetresPerSecond);

namespace Parapet.TrackingCases;

/// <summary>What one sensor reported at one time.</summary>
public sealed record Scan(double Time, int Sensor, IReadOnlyList<Plot> Plots);

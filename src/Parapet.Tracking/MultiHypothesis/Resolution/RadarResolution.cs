namespace Parapet.Tracking.MultiHypothesis.Resolution;

/// <summary>The resolution cell of a radar: targets nearer than this in all three come as one plot more often than not.</summary>
/// <param name="Range">Above 0.</param>
/// <param name="Azimuth">Along the parallel of elevation, above 0.</param>
/// <param name="Elevation">Above 0.</param>
public readonly record struct RadarResolution(Length Range, Angle Azimuth, Angle Elevation);

namespace Parapet.Sensing.Radar;

/// <summary>A constant error that a radar adds to all it measures and of which nobody knows: misregistration.</summary>
public readonly record struct MeasurementBias(Length Range, Angle Azimuth, Angle Elevation)
{
    public static MeasurementBias None => default;

    /// <summary>How far the radar's clock is ahead: a plot is stamped this much later than it was measured.</summary>
    public Duration Clock { get; init; }

    public static MeasurementBias operator +(MeasurementBias a, MeasurementBias b) =>
        new(a.Range + b.Range, a.Azimuth + b.Azimuth, a.Elevation + b.Elevation) { Clock = a.Clock + b.Clock };
}

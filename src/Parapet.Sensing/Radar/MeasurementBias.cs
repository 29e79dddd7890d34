namespace Parapet.Sensing.Radar;

/// <summary>A constant error that a radar adds to all it measures and of which nobody knows: misregistration.</summary>
public readonly record struct MeasurementBias(Length Range, Angle Azimuth, Angle Elevation)
{
    public static MeasurementBias None => default;
}

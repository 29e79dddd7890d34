namespace Parapet.Fusion.Registration;

/// <summary>What a sensor adds to all it reports without knowing it; or how surely that is known, as one standard deviation each.</summary>
/// <param name="Range">Added to the slant range.</param>
/// <param name="Azimuth">Added to the azimuth, clockwise.</param>
/// <param name="Clock">How far its clock is ahead: a plot is stamped this much later than it was measured.</param>
public readonly record struct SensorBias(Length Range, Angle Azimuth, Duration Clock)
{
    /// <summary>Added to the elevation. <see cref="SensorRegistration"/> takes it for zero, <see cref="PictureRegistration"/> does not.</summary>
    public Angle Elevation { get; init; }
}

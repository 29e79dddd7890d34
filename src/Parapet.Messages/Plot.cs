namespace Parapet.Messages;

/// <summary>
/// One detection as a radar reports it, false or true: nothing in it says which. Plots of a scan are ordered by what
/// was measured, never by what caused them.
/// </summary>
/// <param name="Time">When the beam passed, within the scan.</param>
/// <param name="Range">Measured slant range.</param>
/// <param name="Elevation">Measured above the sensor's local horizontal.</param>
public readonly record struct Plot(
    SensorId Sensor,
    Instant Time,
    Length Range,
    Azimuth Azimuth,
    Angle Elevation,
    Decibels SignalToNoise)
{
    /// <summary>Measured change of the slant range, positive going away; null where the waveform gives none.</summary>
    public Speed? RangeRate { get; init; }

    /// <summary>What the look read of the object's kind above the air; nothing where no light objects are expected.</summary>
    public FeatureEvidence Features { get; init; }
}

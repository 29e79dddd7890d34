namespace Parapet.Earth.Atmosphere;

/// <summary>What drag needs of the air: density in kg/m3 and speed of sound in m/s.</summary>
public readonly record struct AirSample(double Density, double SpeedOfSound);

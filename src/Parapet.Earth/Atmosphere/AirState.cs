namespace Parapet.Earth.Atmosphere;

/// <summary>Still air at one height.</summary>
/// <param name="Temperature">Of the molecular scale, which is the kinetic one up to 80 km.</param>
/// <param name="Pressure">Static pressure.</param>
/// <param name="Density">Mass density.</param>
/// <param name="SpeedOfSound">For a ratio of specific heats of 1.4.</param>
public readonly record struct AirState(
    Temperature Temperature,
    Pressure Pressure,
    Density Density,
    Speed SpeedOfSound);

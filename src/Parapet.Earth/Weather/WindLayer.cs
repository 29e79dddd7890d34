namespace Parapet.Earth.Weather;

/// <summary>The wind at one height.</summary>
/// <param name="Height">Above the ellipsoid.</param>
/// <param name="Speed">Not negative.</param>
/// <param name="From">Whence it blows.</param>
public readonly record struct WindLayer(Length Height, Speed Speed, Azimuth From);

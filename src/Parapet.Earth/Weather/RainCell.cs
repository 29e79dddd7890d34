namespace Parapet.Earth.Weather;

/// <summary>Even rain over a round piece of the earth, from the ground to its top.</summary>
/// <param name="Centre">Its height counts for nothing.</param>
/// <param name="Radius">Along the surface, above zero.</param>
/// <param name="Top">Above the ellipsoid.</param>
/// <param name="MillimetresPerHour">Not negative.</param>
public sealed record RainCell(Geodetic Centre, Length Radius, Length Top, double MillimetresPerHour);

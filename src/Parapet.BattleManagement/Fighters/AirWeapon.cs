namespace Parapet.BattleManagement.Fighters;

/// <summary>A fighter's missile as its pilot knows it.</summary>
/// <param name="MeanSpeed">To its end.</param>
/// <param name="MinimumRange">Nearer it does not arm.</param>
/// <param name="FlightHigh">How long it flies in thin air.</param>
/// <param name="LowShare">Of that at sea level.</param>
/// <param name="High">From here on up the air is thin.</param>
/// <param name="Count">Carried.</param>
public sealed record AirWeapon(Speed MeanSpeed, Length MinimumRange, Duration FlightHigh, Ratio LowShare, Length High, int Count);

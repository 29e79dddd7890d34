namespace Parapet.BattleManagement.Fighters;

/// <summary>What a pilot does until the next step.</summary>
/// <param name="Aim">Where to; of the place the height counts for nothing.</param>
/// <param name="Height">Above the ellipsoid.</param>
/// <param name="Dash">Whether at the greatest speed.</param>
/// <param name="Weapon">Which of the missiles, by its place, is shot now; -1 for none.</param>
/// <param name="FlightTime">Of that missile to the meeting.</param>
public readonly record struct PilotDecision(Position<Ecef> Aim, Length Height, bool Dash, int Weapon, Duration FlightTime);

using Parapet.Flight.Fighters;

namespace Parapet.Simulation.Scenarios;

/// <summary>What a fighter carries of one kind of missile.</summary>
public sealed record FighterWeapon(AirWeaponDescription Weapon, int Count);

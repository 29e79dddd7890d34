namespace Parapet.Flight.Fighters;

/// <summary>Where a pilot flies to until the next step.</summary>
/// <param name="Aim">The place, of which the height counts for nothing.</param>
/// <param name="Height">Above the ellipsoid.</param>
/// <param name="Dash">Whether at the dash speed, and not at cruise.</param>
public readonly record struct Steering(Position<Ecef> Aim, Length Height, bool Dash);

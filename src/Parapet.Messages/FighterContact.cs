namespace Parapet.Messages;

/// <summary>What a fighter's own radar holds of what it goes for: an estimate, no more.</summary>
/// <param name="Time">When it was measured.</param>
/// <param name="Position">At that time.</param>
/// <param name="Velocity">At that time, relative to the turning Earth.</param>
/// <param name="Height">Of the place above the ellipsoid.</param>
public readonly record struct FighterContact(Instant Time, Position<Ecef> Position, Velocity<Ecef> Velocity, Length Height);

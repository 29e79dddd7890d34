namespace Parapet.Messages;

/// <summary>What a fighter tells its control of itself.</summary>
/// <param name="Position">Where it is; its base while it is on the ground.</param>
/// <param name="DashSpeed">At which it can go to a target.</param>
/// <param name="AirborneAfter">From an order until it flies; zero in the air.</param>
/// <param name="TimeLeft">How long it can dash before it must turn home from where it is.</param>
/// <param name="Rounds">Missiles left.</param>
/// <param name="Held">Where its own radar has its target; null where it has none.</param>
/// <param name="MaySee">Whether its pilot can tell by sight whose an aircraft is: by day.</param>
/// <param name="MustSee">Whether its pilot shoots only at what has been seen so.</param>
public readonly record struct FighterReport(
    FighterId Fighter, FighterPhase Phase, Position<Ecef> Position, Speed DashSpeed, Duration AirborneAfter, Duration TimeLeft, int Rounds, Position<Ecef>? Held, bool MaySee, bool MustSee);

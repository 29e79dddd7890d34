using Parapet.Messages;

namespace Parapet.Flight.Targets;

/// <summary>
/// What a target can answer an interrogator with, by phase of flight: its modes in transit, and others for as long as it is
/// in combat, where it has such a phase.
/// </summary>
/// <param name="Modes">In transit; none for a missile or drone.</param>
/// <param name="Working">Whether it is switched on and in order on this flight.</param>
public readonly record struct Transponder(IffModes Modes, bool Working)
{
    /// <summary>No equipment at all.</summary>
    public static Transponder None => default;

    /// <summary>From <see cref="CombatBegins"/> until <see cref="CombatEnds"/>; none for a flight that then keeps silent.</summary>
    public IffModes CombatModes { get; init; }

    /// <summary>No phase of combat unless <see cref="CombatEnds"/> is later.</summary>
    public Instant CombatBegins { get; init; }

    /// <inheritdoc cref="CombatBegins"/>
    public Instant CombatEnds { get; init; }

    /// <summary>The modes that it would answer in at a moment if it is in order.</summary>
    public IffModes ModesAt(Instant time) => time >= CombatBegins && time < CombatEnds ? CombatModes : Modes;

    /// <summary>The modes that it does answer in at a moment.</summary>
    public IffModes AnswersAt(Instant time) => Working ? ModesAt(time) : IffModes.None;
}

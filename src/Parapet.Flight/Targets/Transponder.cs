using Parapet.Messages;

namespace Parapet.Flight.Targets;

/// <summary>What a target can answer an interrogator with.</summary>
/// <param name="Modes">The modes that its equipment carries; none for a missile or drone.</param>
/// <param name="Working">Whether it is switched on and in order on this flight.</param>
public readonly record struct Transponder(IffModes Modes, bool Working)
{
    /// <summary>No equipment at all.</summary>
    public static Transponder None => default;
}

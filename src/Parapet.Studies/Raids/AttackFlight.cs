using System.Collections.Concurrent;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Simulation.Scenarios;

namespace Parapet.Studies.Raids;

/// <summary>A flight of a raid that goes for a part of the defence, which stands elsewhere in one option than in another.</summary>
/// <param name="choose">Finds the part in an option's scenario; none where it has no such part.</param>
/// <param name="fly">Flies it to a place on the ground.</param>
internal sealed class AttackFlight(Func<Scenario, DefencePart> choose, Func<Geodetic, Target> fly)
{
    // Options whose defence stands alike share one flight, so that they share what radars see of it.
    private readonly ConcurrentDictionary<Geodetic, Target> _flown = new();

    /// <summary>The flight in an option, and the part that it goes for.</summary>
    /// <param name="asLaid">The flight to the asset itself, for an option without such a part.</param>
    /// <exception cref="FlightRefusedException">It cannot be flown.</exception>
    public (Target Target, DefencePart Part) In(Scenario scenario, Target asLaid)
    {
        var part = choose(scenario);
        return part.IsNone ? (asLaid, part) : (_flown.GetOrAdd(scenario.PlaceOf(part), fly), part);
    }
}

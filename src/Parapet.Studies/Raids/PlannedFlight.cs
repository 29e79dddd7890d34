using System.Collections.Immutable;
using Parapet.Catalogue.Reading;
using Parapet.Messages;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Raids;

/// <summary>One flight of a raid, drawn but not flown.</summary>
/// <param name="Path">The group, as problems name it.</param>
/// <param name="Target">The catalogue id of what flies.</param>
/// <param name="Index">Its number in the group, from 0.</param>
/// <param name="Aim">The index of the asset that it is sent against, or -1.</param>
/// <param name="Make">Flies it, given the target's place in the raid.</param>
internal sealed record PlannedFlight(string Path, string Target, int Index, int Aim, Func<int, Flight.Targets.Target> Make)
{
    /// <summary>The group of friends that it is of; null for a threat.</summary>
    public FriendGroup? Friends { get; init; }

    /// <summary>Makes its flight plan, if it can be flown; null where the national centre has none.</summary>
    public Func<FlightPlan>? Plan { get; init; }

    /// <summary>Flies it to another place than its asset, where it goes for a part of the defence; null for all others.</summary>
    public Func<int, Geodetic, Flight.Targets.Target>? MakeTo { get; init; }

    /// <summary>Finds that part in an option's scenario.</summary>
    public Func<Scenario, DefencePart>? Choose { get; init; }

    /// <summary>The ends of what it may go for, along its way: beyond the asset and before it.</summary>
    public ImmutableArray<Geodetic> Extremes { get; init; } = [];

    /// <summary>The flight as it goes for a part of the defence; null for all others.</summary>
    public AttackFlight? Attack(int id) => Choose is { } choose ? new(choose, place => FlyTo(id, place)) : null;

    /// <exception cref="FlightRefusedException">It cannot be flown.</exception>
    public Flight.Targets.Target Fly(int id) => Told(() => Make(id));

    /// <summary>Flies what goes for a part of the defence to a place.</summary>
    /// <exception cref="FlightRefusedException">It cannot be flown.</exception>
    public Flight.Targets.Target FlyTo(int id, Geodetic place) => Told(() => MakeTo!(id, place));

    private Flight.Targets.Target Told(Func<Flight.Targets.Target> make)
    {
        try
        {
            return make();
        }
        catch (Exception exception) when (Refusal.IsOfTheInput(exception))
        {
            throw new FlightRefusedException(Path, $"{Target} {Index}", Refusal.Of(exception).Reason, exception);
        }
    }
}

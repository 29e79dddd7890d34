using Parapet.Catalogue.Reading;
using Parapet.Messages;
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

    /// <summary>How it goes for a part of the defence; null where it does not.</summary>
    public AttackPlan? Attack { get; init; }

    /// <summary>The flight as options meet it where it goes for a part of the defence; null for all others.</summary>
    public AttackFlight? AttackOf(int id) => Attack is { } attack ? new(attack.Choose, place => FlyTo(attack, id, place)) : null;

    /// <exception cref="FlightRefusedException">It cannot be flown.</exception>
    public Flight.Targets.Target Fly(int id) => Told(() => Make(id));

    /// <summary>Flies it to a place that it may go for.</summary>
    /// <exception cref="FlightRefusedException">It cannot be flown.</exception>
    public Flight.Targets.Target FlyTo(AttackPlan attack, int id, Geodetic place) => Told(() => attack.Make(id, place));

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

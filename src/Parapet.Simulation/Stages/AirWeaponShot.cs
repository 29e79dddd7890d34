using Parapet.Flight.Fighters;
using Parapet.Messages;

namespace Parapet.Simulation.Stages;

/// <summary>A fighter's missile from its launch to its fate.</summary>
/// <param name="number">Counts the rounds of the run.</param>
/// <param name="order">For which it left; of one round.</param>
internal sealed class AirWeaponShot(int number, EngagementOrder order, Post post, AirWeaponDescription weapon, AirWeaponFlight flight)
{
    public int Number { get; } = number;

    public EngagementOrder Order { get; } = order;

    public Post Post { get; } = post;

    public AirWeaponDescription Weapon { get; } = weapon;

    public AirWeaponFlight Flight { get; } = flight;

    public RoundFate Fate { get; set; } = RoundFate.Flying;

    /// <summary>When its end was found, at the end of a step.</summary>
    public Instant Ended { get; set; }
}

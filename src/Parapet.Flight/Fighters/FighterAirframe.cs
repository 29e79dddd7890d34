namespace Parapet.Flight.Fighters;

/// <summary>The limits within which a fighter flies, and how long its fuel lasts.</summary>
public sealed record FighterAirframe
{
    /// <summary>On patrol and on the way home, at which the fuel lasts for <see cref="Endurance"/>.</summary>
    public required Speed CruiseSpeed { get; init; }

    /// <summary>Towards a target; no less than the cruise speed.</summary>
    public required Speed DashSpeed { get; init; }

    /// <summary>How many times faster fuel goes at the dash speed than at cruise; at least one.</summary>
    public required double DashBurn { get; init; }

    /// <summary>Gain or loss of speed.</summary>
    public required Acceleration SpeedChange { get; init; }

    /// <summary>Greatest lateral acceleration in a turn that is kept up.</summary>
    public required Acceleration TurnLimit { get; init; }

    public required Speed ClimbLimit { get; init; }

    /// <summary>From full tanks to the reserve, at cruise.</summary>
    public required Duration Endurance { get; init; }
}

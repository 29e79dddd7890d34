namespace Parapet.Messages;

/// <summary>What a fighter of the defence is about.</summary>
public enum FighterPhase
{
    /// <summary>On the ground with fuel and weapons: on alert.</summary>
    Alert,

    /// <summary>On the ground, ordered up, its crew on the way.</summary>
    Scrambling,

    /// <summary>In the air, on the way to its station or on patrol there.</summary>
    Patrol,

    /// <summary>On the way to a target.</summary>
    Committed,

    /// <summary>On the way home.</summary>
    Returning,

    /// <summary>On the ground, fuelled and armed anew.</summary>
    TurnRound,

    /// <summary>Shot down, or out of fuel.</summary>
    Lost,
}

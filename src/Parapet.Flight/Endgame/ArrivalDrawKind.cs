namespace Parapet.Flight.Endgame;

/// <summary>What a draw at an arrival decides.</summary>
public enum ArrivalDrawKind
{
    /// <summary>Whether a round takes the warhead among credible objects.</summary>
    Discrimination,

    /// <summary>Whether a round that arrives kills.</summary>
    RoundKill,

    /// <summary>Whether a burst that passes kills.</summary>
    BurstKill,
}

namespace Parapet.Flight.Endgame;

/// <summary>What an arriving round did.</summary>
public enum ArrivalResult
{
    Killed,
    NotKilled,

    /// <summary>It went for a credible object beside the warhead.</summary>
    TookDecoy,
}

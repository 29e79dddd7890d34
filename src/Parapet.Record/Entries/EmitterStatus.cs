namespace Parapet.Record.Entries;

/// <summary>Whether a radar radiates, and if not, why.</summary>
public enum EmitterStatus
{
    Emitting,

    /// <summary>Held back by emission control.</summary>
    Silent,
    OutOfOrder,

    /// <summary>Put out by a hit until it is repaired, or lost for the rest of the run.</summary>
    Lost,
}

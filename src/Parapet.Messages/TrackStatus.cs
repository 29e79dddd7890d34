namespace Parapet.Messages;

/// <summary>How far a track is believed.</summary>
public enum TrackStatus
{
    Tentative,
    Confirmed,

    /// <summary>Confirmed, but its last looks brought no plot.</summary>
    Coasted,
    Dropped,
}

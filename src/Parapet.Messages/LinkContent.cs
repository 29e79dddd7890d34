namespace Parapet.Messages;

/// <summary>What may be shared over a link. What is not named is not shared.</summary>
[Flags]
public enum LinkContent
{
    None = 0,
    Tracks = 1,
    Identification = 2,
    EngagementStatus = 4,
    LaunchAlerts = 8,

    /// <summary>Tracks good enough to fire on without an engagement radar's own view.</summary>
    FireControlTracks = 16,

    /// <summary>Each scan of each of the sender's radars as it ends, from which the receiver keeps tracks of its own.</summary>
    Plots = 32,

    /// <summary>Where friendly aircraft with a terminal report themselves to be.</summary>
    FriendPositions = 64,

    /// <summary>Where and when flights are due.</summary>
    FlightPlans = 128,
}

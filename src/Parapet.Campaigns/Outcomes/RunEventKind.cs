namespace Parapet.Campaigns.Outcomes;

/// <summary>What decides a run, event by event.</summary>
public enum RunEventKind
{
    /// <summary>The first plot of the track by which a post first held the target.</summary>
    FirstDetection,

    /// <summary>That track stands in a post's picture.</summary>
    FirstTrack,

    /// <summary>A round leaves.</summary>
    Launch,

    /// <summary>A round comes to its end, at a target or at nothing.</summary>
    RoundEnded,

    /// <summary>A threat is killed.</summary>
    Killed,

    /// <summary>A threat reaches what it aims at, or does harm.</summary>
    Leaked,

    /// <summary>A threat comes down where it harms nothing.</summary>
    FellHarmless,

    /// <summary>An aircraft that is no threat is killed.</summary>
    FriendLost,

    /// <summary>A decoy is killed; where one ends by itself it falls harmless.</summary>
    DecoyKilled,

    /// <summary>A threat is lost to jamming of the defence.</summary>
    LostToJamming,
}

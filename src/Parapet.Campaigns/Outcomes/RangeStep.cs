namespace Parapet.Campaigns.Outcomes;

/// <summary>A step on the way to a shot whose distance is measured.</summary>
public enum RangeStep
{
    /// <summary>The first plot of the radar's own first firm track.</summary>
    Detected,

    /// <summary>The radar's own keeper confirms its track.</summary>
    Tracked,

    /// <summary>The first round leaves, from any unit of the option.</summary>
    Launched,

    /// <summary>It is killed, by any unit of the option.</summary>
    Killed,

    /// <summary>A launch on another's track is first held back because that track is older than doctrine allows.</summary>
    HeldForAge,

    /// <summary>The same, because that track is coarser than doctrine allows.</summary>
    HeldForError,
}

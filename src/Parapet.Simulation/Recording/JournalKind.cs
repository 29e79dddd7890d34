namespace Parapet.Simulation.Recording;

/// <summary>What a journal entry tells.</summary>
public enum JournalKind
{
    /// <summary>A target first stands as a confirmed track in a command post's picture. Post, track.</summary>
    Confirmed,

    /// <summary>A post's judgement of a track changed. Post, track; detail: identity.</summary>
    Identified,

    /// <summary>A post saw a shot possible for the first time. Post, unit, track.</summary>
    ShotPossible,

    /// <summary>An order to fire. Unit, track, engagement; detail: rounds.</summary>
    Ordered,

    /// <summary>A shot considered and not taken. Unit, track; detail: constraint.</summary>
    ShotNotTaken,

    /// <summary>A round left. Unit, track, engagement; detail: interceptor type; value: seconds of flight expected.</summary>
    Launched,

    /// <summary>An order lapsed before its round left. Unit, engagement; detail: lapse reason.</summary>
    Lapsed,

    /// <summary>A round ended. Unit, engagement; detail: round fate; value: closest approach in metres.</summary>
    RoundEnded,

    /// <summary>A result was judged. Unit, track, engagement; detail: 1 for a kill declared.</summary>
    Assessed,

    /// <summary>A target's story ended. Detail: fate; unit: the killer, or -1.</summary>
    Fate,

    /// <summary>A launch alert reached a post. Post.</summary>
    Alerted,

    /// <summary>A post was left to itself, or heard from its centre again. Post; detail: 1 or 0.</summary>
    Autonomy,

    /// <summary>A radar's own keeper first holds a target as a confirmed track. Sensor, track; value: seconds to its first plot. Only where the scenario asks for it.</summary>
    Held,

    /// <summary>An engagement radar that emission control had kept silent began to search. Post; detail: the sensor.</summary>
    Emitting,

    /// <summary>A unit left its place after firing. Post, unit; value: seconds until it fights again.</summary>
    Moved,
}

namespace Parapet.Interop.Scenes;

/// <summary>What an event of a scene is.</summary>
public enum SceneEventKind
{
    /// <summary>A post orders a unit to fire at a track.</summary>
    Ordered,

    /// <summary>A round leaves its unit; told of the unit where the scene shows no rounds.</summary>
    Launched,

    /// <summary>A round met something, or nothing: its text says how it ended.</summary>
    RoundEnded,

    /// <summary>A target was killed.</summary>
    Killed,

    /// <summary>A target reached what it was sent for.</summary>
    Leaked,

    /// <summary>A target's story ended in another way.</summary>
    Ended,

    /// <summary>A radar begins or ceases to radiate.</summary>
    Radiation,

    /// <summary>A post judges the result of an engagement, rightly or not.</summary>
    Judged,
}

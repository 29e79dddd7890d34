namespace Parapet.Interop.Asterix.Recordings;

/// <summary>From when a recording counts its time.</summary>
public enum TimeOrigin
{
    /// <summary>It keeps none.</summary>
    None,

    /// <summary>From 1970-01-01 UTC.</summary>
    Unix,

    /// <summary>From midnight.</summary>
    Midnight,

    /// <summary>From the recording's beginning.</summary>
    Beginning,
}

/// <summary>When something was recorded, as the recording says.</summary>
/// <param name="Origin">From when it counts.</param>
/// <param name="Nanoseconds">Since then.</param>
public readonly record struct RecordedTime(TimeOrigin Origin, long Nanoseconds);

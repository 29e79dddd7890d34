namespace Parapet.Messages;

/// <summary>How a round's story ended; exactly one for each that left.</summary>
public enum RoundFate
{
    /// <summary>Arrived and killed.</summary>
    Killed,

    /// <summary>Arrived and did not kill.</summary>
    ArrivedNoKill,

    /// <summary>Arrived at a credible object beside the warhead.</summary>
    TookDecoy,

    /// <summary>Never came near enough.</summary>
    Missed,

    /// <summary>Its target was gone before it came.</summary>
    TargetGone,

    /// <summary>Still flying when the run ended.</summary>
    Flying,
}

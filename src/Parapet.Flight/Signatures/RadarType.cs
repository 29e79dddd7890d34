namespace Parapet.Flight.Signatures;

/// <summary>How a radar finds the angle of what it tracks, as far as the public record tells types apart: what decides how easily its gates are led away.</summary>
public enum RadarType
{
    /// <summary>Older ones that scan or switch a beam about the target and compare echoes that follow each other.</summary>
    Lobing,

    /// <summary>Compares beams within one pulse: nearly all that serve today.</summary>
    Monopulse,

    /// <summary>A monopulse radar whose array is active: many transmitters, and a waveform of its own for each look.</summary>
    ActiveArray,
}

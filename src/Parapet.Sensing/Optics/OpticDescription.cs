using System.Collections.Immutable;
using Parapet.Messages;

namespace Parapet.Sensing.Optics;

/// <summary>A sight of a short-range system: it measures angles by light or heat, and ranges by laser alone. It radiates nothing that a radar warner or a missile against radars hears.</summary>
public sealed record OpticDescription
{
    /// <summary>Cycles a milliradian that its image resolves by day.</summary>
    public required double DayResolution { get; init; }

    /// <summary>The same of its thermal image, the only one by night.</summary>
    public required double NightResolution { get; init; }

    /// <summary>A target's contrast to the sky before it, by day, in (0, 1].</summary>
    public required Ratio DayContrast { get; init; }

    /// <summary>The same of its heat.</summary>
    public required Ratio NightContrast { get; init; }

    /// <summary>By how much heat is seen farther through haze than light: the thermal image's visibility over that of the eye, at least a tenth.</summary>
    public required double HazeGain { get; init; }

    /// <summary>Greatest range that its laser measures; without one, what it sees has no place and makes no plot: zero.</summary>
    public required Length LaserRange { get; init; }

    /// <summary>The lesser side of a target that its image must resolve, by the target's class, in the order of <see cref="TargetClass"/>.</summary>
    public required ImmutableArray<Length> Size { get; init; }

    /// <summary>Visibility of the air by day, by the eye.</summary>
    public Length Visibility { get; init; } = 15.Kilometres;

    /// <summary>Whether it is night, when only heat is seen.</summary>
    public bool IsNight { get; init; }
}

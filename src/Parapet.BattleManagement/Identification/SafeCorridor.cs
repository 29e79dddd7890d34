using System.Collections.Immutable;

namespace Parapet.BattleManagement.Identification;

/// <summary>
/// A published way for friendly and civil aircraft: whoever keeps to it is no target. It works without any data link.
/// </summary>
public sealed record SafeCorridor
{
    public required string Name { get; init; }

    /// <summary>The middle line, two points at least; heights are ignored.</summary>
    public required ImmutableArray<Geodetic> Line { get; init; }

    /// <summary>Whole width, half to each side of the line.</summary>
    public required Length Width { get; init; }

    /// <summary>Lowest height above the ellipsoid.</summary>
    public required Length Floor { get; init; }

    /// <summary>Greatest height above the ellipsoid.</summary>
    public required Length Ceiling { get; init; }

    /// <summary>Whoever flies slower does not keep to it.</summary>
    public required Speed Slowest { get; init; }

    /// <summary>Whoever flies faster does not keep to it.</summary>
    public required Speed Fastest { get; init; }

    /// <summary>It holds from this moment until <see cref="Closes"/>; always by default.</summary>
    public Instant Opens { get; init; } = Instant.Start;

    /// <summary>From this moment on it protects nobody; never by default.</summary>
    public Instant Closes { get; init; } = Instant.Never;
}

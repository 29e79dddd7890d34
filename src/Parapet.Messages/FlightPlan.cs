using System.Collections.Immutable;

namespace Parapet.Messages;

/// <summary>Where and when a flight said it would be: a corridor that moves along with it. Posts that are told of it lay tracks against it.</summary>
public sealed record FlightPlan
{
    /// <summary>By which messages about it are told apart; positive.</summary>
    public required int Number { get; init; }

    /// <summary>The points of its way, two at least, with the times at which it is due there, ascending; heights are ignored.</summary>
    public required ImmutableArray<PlanPoint> Points { get; init; }

    /// <summary>Lowest height above the ellipsoid.</summary>
    public required Length Floor { get; init; }

    /// <summary>Greatest height above the ellipsoid.</summary>
    public required Length Ceiling { get; init; }

    /// <summary>From this moment on the centre knows of it and tells it.</summary>
    public required Instant Filed { get; init; }
}

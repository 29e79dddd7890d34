using System.Collections.Immutable;
using Parapet.Flight.Signatures;

namespace Parapet.Studies.Siting;

/// <summary>A way on which a threat of one group may come to one asset, as a commander would lay it down: nothing of it is drawn.</summary>
internal sealed record Approach
{
    /// <summary>Index of the asset among the study's.</summary>
    public required int Asset { get; init; }

    /// <summary>Expected count on this way in a raid.</summary>
    public double Count { get; init; }

    /// <summary>The asset's value times the share of all its threats that comes on this way.</summary>
    public double Weight { get; init; }

    public required bool IsBallistic { get; init; }

    public required SignatureDescription Signature { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Geodetic Start { get; init; }

    /// <summary>Evenly spaced in time, to the impact or the release.</summary>
    public required ImmutableArray<ApproachPoint> Points { get; init; }

    /// <summary>Between two points.</summary>
    public required double StepSeconds { get; init; }
}

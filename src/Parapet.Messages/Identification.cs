namespace Parapet.Messages;

/// <summary>A commander's judgement of one track.</summary>
/// <param name="Basis">What it rests on.</param>
public readonly record struct Identification(
    TrackNumber Track, Instant Time, StandardIdentity Identity, TargetCategory Category, IdentityBasis Basis = IdentityBasis.None)
{
    /// <summary>Who judges, where it is told to others; the track's number may be another's.</summary>
    public NodeId Author { get; init; }
}

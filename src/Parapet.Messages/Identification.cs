namespace Parapet.Messages;

/// <summary>A commander's judgement of one track.</summary>
public readonly record struct Identification(TrackNumber Track, Instant Time, StandardIdentity Identity, TargetCategory Category);

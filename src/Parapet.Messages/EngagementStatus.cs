namespace Parapet.Messages;

/// <summary>What one node tells the others of its fire, so that they need not fire too.</summary>
/// <param name="Track">The target's number in the sending node's picture.</param>
/// <param name="ExpectedEnd">When the sender expects to know the result.</param>
public readonly record struct EngagementStatus(NodeId Sender, TrackNumber Track, EngagementId Engagement, EngagementPhase Phase, Instant Time, Instant ExpectedEnd);

namespace Parapet.Messages;

/// <summary>A sensor's judgement of an intercept, late and with both kinds of error.</summary>
public readonly record struct KillReport(EngagementId Engagement, FireUnitId FireUnit, TrackNumber Track, bool DeclaredKilled, Instant Time);

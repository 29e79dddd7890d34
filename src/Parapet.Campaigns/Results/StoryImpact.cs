using Parapet.Messages;

namespace Parapet.Campaigns.Results;

/// <summary>Where a threat came down or released its weapons.</summary>
/// <param name="Asset">The asset that was hit; null if none.</param>
public sealed record StoryImpact(TargetClass Class, Geodetic Place, string? Asset);

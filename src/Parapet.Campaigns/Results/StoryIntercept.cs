using Parapet.Messages;

namespace Parapet.Campaigns.Results;

/// <summary>Where an interceptor met, or missed, its target.</summary>
public sealed record StoryIntercept(TargetClass Class, Geodetic Place, bool Killed, string FireUnit);

using System.Collections.Immutable;
using Parapet.Messages;

namespace Parapet.Campaigns.Results;

/// <summary>The way of one target, sampled, up to its end; friends and civil traffic too.</summary>
/// <param name="Fate">Null for a target that is no threat.</param>
public sealed record StoryPath(TargetClass Class, TargetFate? Fate, ImmutableArray<Geodetic> Points);

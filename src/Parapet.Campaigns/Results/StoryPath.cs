using System.Collections.Immutable;
using Parapet.Messages;

namespace Parapet.Campaigns.Results;

/// <summary>The way of one target, sampled, up to its end; friends and civil traffic too.</summary>
/// <param name="Fate">Null for a target that is no threat.</param>
/// <param name="Begins">Since the raid's start.</param>
/// <param name="Ended">When it met its fate, or its flight was over.</param>
public sealed record StoryPath(TargetClass Class, TargetFate? Fate, Instant Begins, Instant Ended, ImmutableArray<Geodetic> Points);

using System.Collections.Immutable;
using Parapet.Messages;

namespace Parapet.Campaigns.Outcomes;

/// <summary>How far down the chain targets of a class came, in one replication.</summary>
/// <param name="Flown">Targets of the class.</param>
/// <param name="Reached">Those that came to each <see cref="ChainStep"/> or beyond it.</param>
/// <param name="Rounds">Rounds that left for them.</param>
public sealed record ChainCount(TargetClass Class, int Flown, ImmutableArray<int> Reached, int Rounds);

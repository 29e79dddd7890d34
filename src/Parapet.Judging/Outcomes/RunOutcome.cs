using System.Collections.Immutable;
using Parapet.Judging.Pictures;
using Parapet.Messages;

namespace Parapet.Judging.Outcomes;

/// <summary>What one run came to.</summary>
public sealed record RunOutcome
{
    /// <summary>In the order of their numbers.</summary>
    public required ImmutableArray<TargetOutcome> Targets { get; init; }

    /// <summary>For each target, in the order of their numbers.</summary>
    public required ImmutableArray<ShotTimes> Shots { get; init; }

    public required ImmutableArray<RoundCount> Rounds { get; init; }

    /// <summary>How each round that left ended, by <see cref="RoundFate"/>.</summary>
    public required ImmutableArray<int> RoundFates { get; init; }

    /// <summary>Targets at which rounds of two command posts flew at one time.</summary>
    public required int DoubleEngagements { get; init; }

    /// <summary>
    /// The pictures of the firing posts against truth, summed over posts and samples: objects flying, objects with a
    /// track, tracks on objects.
    /// </summary>
    public required (long Objects, long Tracked, long Tracks) Picture { get; init; }

    /// <summary>The picture of every post, firing or not, in the order of their nodes.</summary>
    public required ImmutableArray<NodePicture> Pictures { get; init; }

    public required PictureCommonality Commonality { get; init; }

    /// <summary>Cells of the confusion matrix that are not empty, in the order of class, identity and category.</summary>
    public required ImmutableArray<JudgementCount> Judgements { get; init; }

    public DefenceDamage Damage { get; init; }

    /// <summary>What was out of order at any time, and until when it is, whether the run lasted so long or not; each launcher by itself.</summary>
    public ImmutableArray<PartOut> PutOut { get; init; } = [];

    public FighterWork Fighters { get; init; }

    /// <summary>The station of each fighter that was shot down.</summary>
    public ImmutableArray<FireUnitId> FightersLost { get; init; } = [];

    public DecoyToll Decoys { get; init; }

    public required Duration Simulated { get; init; }
}

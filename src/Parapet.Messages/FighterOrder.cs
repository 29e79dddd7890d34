namespace Parapet.Messages;

/// <summary>What a control post tells a fighter at one of its looks.</summary>
/// <param name="Target">The track that it is to go for, as the post sees it now; null to let go of the one before.</param>
/// <param name="IsHostile">Whether the post takes the target for hostile, by its own weapon control fit to be fired at.</param>
public readonly record struct FighterOrder(FighterId Fighter, TrackReport? Target, bool IsHostile);

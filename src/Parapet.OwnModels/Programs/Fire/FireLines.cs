using System.ComponentModel;
using Parapet.Messages;

namespace Parapet.OwnModels.Programs.Fire;

/// <summary>Tells of a post of the run; each is told before the first track.</summary>
public sealed record FirePostAsked : NumberedAsked
{
    [Description("the post, from 0 in the order in which posts are told")]
    public required int Post { get; init; }

    [Description("what the post defends; a threat names them by their place in this list, from 0")]
    public required IReadOnlyList<ToldAsset> Assets { get; init; }

    [Description("its fire units; an offer names them by their place in this list, from 0")]
    public required IReadOnlyList<ToldUnit> Units { get; init; }

    [Description("the salvos of the doctrine's pattern for each kind of target, which the built-in rule would fire")]
    public required IReadOnlyDictionary<string, IReadOnlyList<int>> Patterns { get; init; }

    [Description("whether the built-in rule would fire one round at a time while it can look after it, and the rest of the pattern when it cannot")]
    public required bool LooksByWindow { get; init; }
}

/// <summary>A fire unit.</summary>
public sealed record ToldUnit
{
    public required string Name { get; init; }

    [Description("earth-centred, earth-fixed (WGS 84): x, y, z")]
    public required double[] PositionMetres { get; init; }

    [Description("the catalogue's names of its types of round; an offer names them by their place in this list, from 0")]
    public required IReadOnlyList<string> Rounds { get; init; }
}

/// <summary>Asks what to fire at a track.</summary>
public sealed record ShotAsked : NumberedAsked
{
    [Description("the post that asks")]
    public required int Post { get; init; }

    [Description("when it looks, since the scenario's start")]
    public required long NowNanoseconds { get; init; }

    [Description("the track's newest report")]
    public required ToldTrack Track { get; init; }

    public required StandardIdentity Identity { get; init; }

    public required TargetCategory Category { get; init; }

    [Description("the asset most threatened; -1 where none is")]
    public required int Asset { get; init; }

    [Description("how much is at stake")]
    public required double Worth { get; init; }

    [Description("when it is hit; null where it never is")]
    public required long? ImpactNanoseconds { get; init; }

    [Description("salvos that the post has fired at it already")]
    public required int Salvos { get; init; }

    [Description("rounds in these")]
    public required int RoundsFired { get; init; }

    [Description("what could leave now, one unit and type of round each")]
    public required IReadOnlyList<ToldOffer> Offers { get; init; }
}

/// <summary>A salvo that could leave now.</summary>
public sealed record ToldOffer
{
    [Description("by its place among the post's")]
    public required int Unit { get; init; }

    [Description("by its place among the unit's")]
    public required int RoundType { get; init; }

    [Description("that reserves, channels, the discipline of fire and the time let go together; 1 or more")]
    public required int MostRounds { get; init; }

    [Description("when the first would leave, since the scenario's start")]
    public required long LaunchNanoseconds { get; init; }

    [Description("the last launch that still meets the track within the envelope")]
    public required long LaunchByNanoseconds { get; init; }

    [Description("when the first would meet it")]
    public required long InterceptNanoseconds { get; init; }

    [Description("by one round, as the commander reckons")]
    public required double ExpectedKill { get; init; }

    [Description("from the intercept to the impact, as a share in [0, 1] of the time from now; 0 where nothing is threatened")]
    public required double TimeLeft { get; init; }

    [Description("how little a round of the type is missed, in [0, 1]: the ready share of its launchers, less what ballistic missiles need of it")]
    public required double Plenty { get; init; }

    [Description("of one round, as a share in [0, 1] of the post's dearest")]
    public required double Price { get; init; }

    [Description("whether the post could still meet the track after seeing what became of the salvo")]
    public required bool LooksAgain { get; init; }
}

/// <summary>Answers what to fire.</summary>
public sealed record FireAnswer : NumberedAnswer
{
    [Description("by its place among the offers; -1 fires nothing at this look")]
    public required int Offer { get; init; }

    [Description("1 to those that the offer has at most; 0 where nothing is fired")]
    public required int Rounds { get; init; }
}

using System.ComponentModel;

namespace Parapet.OwnModels.Programs.Threats;

/// <summary>Tells of a post of the run; each is told before the first track.</summary>
public sealed record PostAsked : NumberedAsked
{
    [Description("the post, from 0 in the order in which posts are told")]
    public required int Post { get; init; }

    [Description("what the post defends; a threat names them by their place in this list, from 0")]
    public required IReadOnlyList<ToldAsset> Assets { get; init; }

    [Description("impacts so far beyond an asset's own radius still harm it")]
    public required double HarmRadiusMetres { get; init; }
}

/// <summary>Asks for the threat of a falling body.</summary>
public sealed record FallingAsked : NumberedAsked
{
    [Description("the post that asks")]
    public required int Post { get; init; }

    [Description("the track's newest report")]
    public required ToldTrack Track { get; init; }

    [Description("where the post expects it to fall; null where it reaches no ground within the prediction")]
    public required ToldImpact? Impact { get; init; }
}

/// <summary>Asks for the threat of an air-breathing track.</summary>
public sealed record AirBreathingAsked : NumberedAsked
{
    [Description("the post that asks")]
    public required int Post { get; init; }

    [Description("the track's newest report")]
    public required ToldTrack Track { get; init; }
}

/// <summary>Answers what was asked of a track.</summary>
public sealed record ThreatAnswer : NumberedAnswer
{
    [Description("the asset most threatened, by its place in the post's list; -1 where none is")]
    public required int Asset { get; init; }

    [Description("how much is at stake, 0 or more: what is worth more in less time is taken first")]
    public required double Worth { get; init; }

    [Description("when it is hit, since the scenario's start; null where it never is")]
    public required long? ImpactNanoseconds { get; init; }

    [Description("whether the prediction itself, with its error, hits an asset; a falling body that harms none is let fall")]
    public required bool Harms { get; init; }

    [Description("one standard deviation of a predicted impact, 0 or more; 0 for what flies on air")]
    public required double ImpactSigmaMetres { get; init; }
}

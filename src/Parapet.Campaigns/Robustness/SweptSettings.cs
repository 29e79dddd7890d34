using System.Collections.Immutable;

namespace Parapet.Campaigns.Robustness;

/// <summary>What a sweep found, before it has a name.</summary>
internal sealed record SweptSettings
{
    /// <summary>The study itself on the most raids on which it was run.</summary>
    public required HeadlineValues Stated { get; init; }

    public required Verdict Verdict { get; init; }

    public required int Candidates { get; init; }

    public required ImmutableArray<int> Raids { get; init; }

    public required ImmutableArray<Flip> Flips { get; init; }

    public required ImmutableArray<SettingEffect> Effects { get; init; }

    public required ImmutableArray<SettingEffect> Pairs { get; init; }

    public required ImmutableArray<RefusedLevel> Refused { get; init; }

    public required bool Interrupted { get; init; }

    /// <summary>For a study that itself came to nothing.</summary>
    public static SweptSettings Nothing(string reason) => new()
    {
        Stated = HeadlineValues.Refused(reason),
        Verdict = Verdict.Neither,
        Candidates = 0,
        Raids = [],
        Flips = [],
        Effects = [],
        Pairs = [],
        Refused = [],
        Interrupted = false,
    };
}

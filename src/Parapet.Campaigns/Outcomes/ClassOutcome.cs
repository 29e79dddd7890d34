using System.Collections.Immutable;
using Parapet.Campaigns.Results;
using Parapet.Judging.Outcomes;
using Parapet.Messages;

namespace Parapet.Campaigns.Outcomes;

/// <summary>What became of one class of threat in one replication.</summary>
public sealed record ClassOutcome
{
    public required TargetClass Class { get; init; }

    /// <summary>Threats of the class in the raid.</summary>
    public required int Raid { get; init; }

    /// <summary>Those of them that aim at something: only they can leak, and what circles at a distance, as a jammer does, can not.</summary>
    public required int Attackers { get; init; }

    /// <summary>Threats that reached what they aimed at, or did harm.</summary>
    public required int Leakers { get; init; }

    /// <summary>Threats at which some post saw a shot possible at any time.</summary>
    public int Covered { get; init; }

    /// <summary>Rounds launched at threats of the class.</summary>
    public required int Shots { get; init; }

    /// <summary>Count by <see cref="TargetFate"/>, one place for each of its values; adds up to <see cref="Raid"/>.</summary>
    public required ImmutableArray<int> Fates { get; init; }

    /// <summary>Leakers by <see cref="FirstCause"/>, one place for each of its values; adds up to <see cref="Leakers"/>.</summary>
    public required ImmutableArray<int> FirstCauses { get; init; }

    /// <summary>
    /// Threats at which some fire unit could have launched, by bins of time left to impact (or to the weapon's
    /// release), the last bin before impact first; the width is <see cref="StudyResult.TimelineBin"/>. Trailing zeros
    /// may be left out.
    /// </summary>
    public required ImmutableArray<int> Opportunities { get; init; }

    /// <summary>Rounds launched, in the same bins.</summary>
    public required ImmutableArray<int> Launches { get; init; }
}

using Parapet.BattleManagement.FireRules;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Tracking.Keeping;

namespace Parapet.Simulation.Scenarios;

/// <summary>Whence models come that take the place of built-in ones; null for each that does not.</summary>
public sealed record OwnModelSources
{
    /// <summary>Nothing but built-in models.</summary>
    public static OwnModelSources None { get; } = new();

    /// <summary>The keepers of all radars, in place of what sensors name.</summary>
    public ITrackKeeperSource? Trackers { get; init; }

    /// <summary>The threat rules of all posts, in place of what their doctrines name.</summary>
    public IThreatRuleSource? Threats { get; init; }

    /// <summary>The fire rules of all posts, in place of their doctrines' salvos, looks and assignment.</summary>
    public IFireRuleSource? Fire { get; init; }
}

using Parapet.BattleManagement.FireRules;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Tracking.Keeping;

namespace Parapet.OwnModels;

/// <summary>The models of its own that an option runs; null for each seat that a built-in one keeps.</summary>
public sealed record OpenedModels
{
    /// <summary>Built-in models alone.</summary>
    public static OpenedModels None { get; } = new();

    public OpenedModel<IThreatRuleSource>? ThreatRule { get; init; }

    public OpenedModel<ITrackKeeperSource>? Tracker { get; init; }

    public OpenedModel<IFireRuleSource>? FireRule { get; init; }

    /// <summary>Those that there are, in the order of their seats.</summary>
    public IEnumerable<OpenedModel> All => new OpenedModel?[] { ThreatRule, Tracker, FireRule }.OfType<OpenedModel>();

    /// <summary>With one model more.</summary>
    /// <exception cref="ArgumentException">It is of no seat.</exception>
    public OpenedModels With(OpenedModel model) => model switch
    {
        OpenedModel<IThreatRuleSource> rule => this with { ThreatRule = rule },
        OpenedModel<ITrackKeeperSource> tracker => this with { Tracker = tracker },
        OpenedModel<IFireRuleSource> rule => this with { FireRule = rule },
        _ => throw new ArgumentException($"a model for {model.Seat}", nameof(model)),
    };
}

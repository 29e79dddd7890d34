using System.ComponentModel;
using Parapet.Campaigns.Counterfactuals;
using Parapet.Questions.Json;
using Parapet.Studies.Counterfactuals;

namespace Parapet.Questions.Why;

/// <summary>What one cause is worth in leakers.</summary>
public sealed record ShareOfCause
{
    private const string Unit = "leakers";

    [Description("What removes the cause.")]
    public required Change Change { get; init; }

    [Description("Leakers that go with the cause, averaged over every order of removal (Shapley).")]
    public required Measure Share { get; init; }

    [Description("Leakers that go if it alone is removed.")]
    public required double AloneLeakers { get; init; }

    [Description("Leakers that come back if it alone is left.")]
    public required double LastLeakers { get; init; }

    internal static ShareOfCause Of(CauseShare cause) => new()
    {
        Change = cause.Change,
        Share = new(cause.Share, cause.Interval.Low, cause.Interval.High, Unit),
        AloneLeakers = cause.Alone,
        LastLeakers = cause.Last,
    };
}

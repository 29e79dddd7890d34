using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Judging.Ledger;
using Parapet.Questions.Why;
using Parapet.Record;

namespace Parapet.Questions.Forking;

/// <summary>What flies and met another fate after the fork than without it.</summary>
public sealed record ForkedThreat
{
    [Description("Its name, with its class.")]
    public required string Subject { get; init; }

    [Description("How it ended without the fork.")]
    public required string Without { get; init; }

    [Description("How it ended with it.")]
    public required string With { get; init; }

    [Description("What befell it without the fork alone, in the order of time.")]
    public required ImmutableArray<ToldLine> OnlyWithout { get; init; }

    [Description("What befell it with the fork alone, in the order of time.")]
    public required ImmutableArray<ToldLine> OnlyWith { get; init; }

    internal static ForkedThreat Of(RunStory without, RunStory with, TruthNumber target)
    {
        var (before, after) = (ToldAccount.Of(WhyLedger.OfTarget(without, target)), ToldAccount.Of(WhyLedger.OfTarget(with, target)));
        return new()
        {
            Subject = before.Subject,
            Without = before.Summary,
            With = after.Summary,
            OnlyWithout = [.. before.Lines.Except(after.Lines)],
            OnlyWith = [.. after.Lines.Except(before.Lines)],
        };
    }
}

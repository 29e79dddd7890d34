using Parapet.Messages;
using Parapet.Record;

namespace Parapet.Judging.Outcomes;

/// <summary>One target's story in brief.</summary>
/// <param name="Ended">When it met its fate.</param>
/// <param name="Due">When its path would have ended, had nobody stopped it.</param>
/// <param name="Asset">The asset that it harmed, by index, or -1.</param>
/// <param name="Launches">Rounds that left for it before its end.</param>
/// <param name="Cause">Why it got through; null if it did not.</param>
/// <param name="Loss">What let it be shot down, where it was no threat; null if it was not.</param>
public sealed record TargetOutcome(
    TruthNumber Id,
    TargetClass Class,
    TargetFate Fate,
    Instant Ended,
    Instant Due,
    int Asset,
    int Launches,
    FirstCause? Cause,
    LossMechanism? Loss = null)
{
    /// <summary>Whether it carries no warhead, and so can do no harm.</summary>
    public bool IsDecoy { get; init; }

    /// <summary>Whether it flies for the raid and can do harm.</summary>
    public bool IsArmed => Class.IsThreat && !IsDecoy;
}

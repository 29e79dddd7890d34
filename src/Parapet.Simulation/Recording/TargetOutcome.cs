using Parapet.Flight.Targets;

namespace Parapet.Simulation.Recording;

/// <summary>One target's story in brief.</summary>
/// <param name="Ended">When it met its fate.</param>
/// <param name="Due">When its path would have ended, had nobody stopped it.</param>
/// <param name="Asset">The asset that it harmed, by index, or -1.</param>
/// <param name="Launches">Rounds that left for it, joined by place.</param>
/// <param name="Cause">Why it got through; <see cref="FirstCause.None"/> if it did not.</param>
public sealed record TargetOutcome(
    TargetId Id,
    TargetClass Class,
    TargetFate Fate,
    Instant Ended,
    Instant Due,
    int Asset,
    int Launches,
    FirstCause Cause);

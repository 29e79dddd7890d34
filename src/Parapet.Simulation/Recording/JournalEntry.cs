using Parapet.Messages;

namespace Parapet.Simulation.Recording;

/// <summary>
/// One line of the journal. What does not apply is -1 (or zero for <paramref name="Value"/>). The target is known to
/// the journal alone: it is joined to the track by place after the decision, never before.
/// </summary>
/// <param name="Party">The sensor, or the post's node, that the entry's kind names.</param>
/// <param name="Detail">An enumeration's value, as <see cref="JournalKind"/> tells for each kind.</param>
public readonly record struct JournalEntry(
    Instant Time,
    JournalKind Kind,
    int Target,
    int Party,
    int FireUnit,
    TrackNumber Track,
    int Engagement,
    int Detail,
    double Value);

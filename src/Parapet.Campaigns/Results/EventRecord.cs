using Parapet.Messages;

namespace Parapet.Campaigns.Results;

/// <summary>A row of the table of events, from the journal of a replication.</summary>
/// <param name="Option">Index into <see cref="StudyResult.Options"/>.</param>
/// <param name="Kind">What happened: detection, track, identification, launch, intercept, impact, shot not taken.</param>
/// <param name="Target">The target's index in truth; -1 if there is none.</param>
/// <param name="Actor">Who did it: a radar, a command post, a fire unit; empty if nobody.</param>
/// <param name="Detail">The reason or the result; empty if none.</param>
public readonly record struct EventRecord(
    int Option, int Draw, int Replication, Instant Time, string Kind, int Target, TargetClass? Class, string Actor, string Detail);

using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Fusion.Registration;
using Parapet.Tracking.Keeping;

namespace Parapet.Studies.Definition;

/// <summary>How radars keep their tracks.</summary>
public sealed record TrackingRule
{
    [Description("how every radar lays plots to tracks (default: nearest-neighbour)")]
    public TrackKeeperKind Keeper { get; init; }

    [Description("keepers know from their maps what the ground hides from their radars: a track behind a ridge coasts on (default: true)")]
    public bool KnowsGround { get; init; } = true;

    [Description("what posts do about the systematic errors of radars, their own and others': estimated from targets that two radars see and taken out, or none (default: estimated)")]
    public RegistrationRule Registration { get; init; }

    [Description("radars that differ from the rest")]
    public ImmutableArray<RadarKeeper> Radars { get; init; } = [];
}

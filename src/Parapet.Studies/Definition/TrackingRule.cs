using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Tracking;

namespace Parapet.Studies.Definition;

/// <summary>How radars keep their tracks.</summary>
public sealed record TrackingRule
{
    [Description("how every radar lays plots to tracks (default: nearest-neighbour)")]
    public TrackKeeperKind Keeper { get; init; }

    [Description("keepers know from their maps what the ground hides from their radars: a track behind a ridge coasts on (default: true)")]
    public bool KnowsGround { get; init; } = true;

    [Description("radars that differ from the rest")]
    public ImmutableArray<RadarKeeper> Radars { get; init; } = [];
}

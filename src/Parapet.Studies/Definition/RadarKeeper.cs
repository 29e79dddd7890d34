using System.ComponentModel;
using Parapet.Tracking.Keeping;

namespace Parapet.Studies.Definition;

/// <summary>How one radar, or those of one kind, keep their tracks.</summary>
public sealed record RadarKeeper
{
    [Description("the radar: a national radar's name, a radar's catalogue id as in 'an-mpq-65', or one site's as in 'an-mpq-65 at Ankara'")]
    public required string Radar { get; init; }

    [Description("how it lays plots to tracks")]
    public required TrackKeeperKind Keeper { get; init; }
}

using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.BattleManagement.Engagement;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Catalogue.Systems;

namespace Parapet.Catalogue.Entries;

/// <summary>A system's fire unit as its file gives it.</summary>
public sealed record FireUnitEntry
{
    [Description("The name that a report shows.")]
    public required string Name { get; init; }

    [Description("How many such units the system has."), Allowed("[1, 20]")]
    public required Figure<int> Count { get; init; }

    [Description("Id of the radar of this system that guides its rounds.")]
    public required string EngagementRadar { get; init; }

    [Description("Targets engaged at once."), Allowed("[1, 200]")]
    public required Figure<int> TargetChannels { get; init; }

    [Description("Interceptors guided at once."), Allowed("[1, 400]")]
    public required Figure<int> MissileChannels { get; init; }

    [Description("Shortest time between two launches of the unit."), Allowed("[0 s, 60 s]")]
    public required Figure<Duration> RippleInterval { get; init; }

    [Description("From the order to fire to the first round leaving.")]
    public required TimeSpreadEntry LaunchDelay { get; init; }

    [Description("In the unit's automatic mode against ballistic missiles: from the plot that shows the fall to the first round leaving, in place of the commander's decision, his next look and the launch delay; left out where it has no such mode.")]
    public TimeSpreadEntry? AutomaticReaction { get; init; }

    [Description("Time to reload a launcher once; 0 s where there is no reload in the run."), Allowed("[0 s, 24 h]")]
    public required Figure<Duration> ReloadTime { get; init; }

    [Description("How long a target channel stays bound after the last round of its engagement has ended, as for looking at what came of it; 0 s where it is left out."), Allowed("[0 s, 10 min]")]
    public Figure<Duration>? ChannelHold { get; init; }

    [Description("Full width of the sector in which it can engage; 360 deg where rounds rise vertically."), Allowed("(0 deg, 360 deg]")]
    public required Figure<Angle> SectorWidth { get; init; }

    [Description("Whether a round can be guided on another sensor's track, without the unit's own radar.")]
    public required bool EngagesOnRemoteTrack { get; init; }

    [Description("Chance that the unit is in order for the whole run."), Allowed("[0, 1]")]
    public required Figure<Ratio> Availability { get; init; }

    [Description("Its rounds by type."), Allowed("[1, 20]")]
    public required ImmutableArray<MagazineEntry> Magazines { get; init; }

    /// <summary>The unit that a draw gives, once for all of its count.</summary>
    public SystemFireUnit In(FigureDraw draw, string id) => new()
    {
        Count = Count.In(draw),
        EngagementRadar = EngagementRadar,
        SectorWidth = SectorWidth.In(draw),
        Unit = new FireUnitDescription
        {
            Id = id,
            Name = Name,
            TargetChannels = TargetChannels.In(draw),
            MissileChannels = MissileChannels.In(draw),
            RippleInterval = RippleInterval.In(draw),
            LaunchDelay = LaunchDelay.In(draw),
            AutomaticReaction = AutomaticReaction?.In(draw),
            ReloadTime = ReloadTime.In(draw),
            ChannelHold = ChannelHold?.In(draw) ?? Duration.Zero,
            Magazines = [.. Magazines.Select(magazine => magazine.In(draw))],
            EngagesOnRemoteTrack = EngagesOnRemoteTrack,
            Availability = Availability.In(draw),
        },
    };
}

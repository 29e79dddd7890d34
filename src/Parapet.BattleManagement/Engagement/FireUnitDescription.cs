using System.Collections.Immutable;

namespace Parapet.BattleManagement.Engagement;

/// <summary>A fire unit: launchers behind one engagement radar, with its channels, rounds and times.</summary>
public sealed record FireUnitDescription
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Targets engaged at once.</summary>
    public required int TargetChannels { get; init; }

    /// <summary>Interceptors guided at once.</summary>
    public required int MissileChannels { get; init; }

    /// <summary>Shortest time between two launches of the unit.</summary>
    public required Duration RippleInterval { get; init; }

    /// <summary>From the order to fire to the first round leaving: least, likeliest and greatest, triangular.</summary>
    public required TimeSpread LaunchDelay { get; init; }

    /// <summary>
    /// In the unit's automatic mode against ballistic missiles: from the plot that lets its post see the fall to the first
    /// round leaving, in place of the commander's decision, the wait for his next look and <see cref="LaunchDelay"/>. Null
    /// where the unit has no such mode.
    /// </summary>
    public TimeSpread? AutomaticReaction { get; init; }

    /// <summary>Time to reload a launcher once; zero where there is no reload in the run.</summary>
    public required Duration ReloadTime { get; init; }

    /// <summary>From the end of an engagement's last round until its target channel is free; none by default.</summary>
    public Duration ChannelHold { get; init; }

    /// <summary>Rounds by type; their order numbers the types.</summary>
    public required ImmutableArray<Magazine> Magazines { get; init; }

    /// <summary>Whether a round can be guided on another sensor's track, without the unit's own radar seeing the target.</summary>
    public required bool EngagesOnRemoteTrack { get; init; }

    /// <summary>Chance that the unit is in order for the whole run.</summary>
    public required Ratio Availability { get; init; }
}

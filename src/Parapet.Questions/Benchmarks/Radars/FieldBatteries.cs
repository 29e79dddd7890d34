using System.Collections.Immutable;
using Parapet.BattleManagement.Engagement;
using Parapet.Messages;
using Parapet.Simulation.Scenarios;

namespace Parapet.Questions.Benchmarks.Radars;

/// <summary>The fire units of a <see cref="RadarField"/>: as many channels in all as rounds are to be in the air, shared out among its radars.</summary>
internal static class FieldBatteries
{
    /// <summary>Far more than can be flown in a scene.</summary>
    private const int Rounds = 100_000;

    private const int ChannelsEach = 20;

    /// <summary>One unit at least, for a radar whose tracks reach none is not simulated.</summary>
    /// <param name="interceptors">In the air at one time; 0 for a unit that holds its fire.</param>
    /// <param name="sites">Of the radars; units stand beside them in turn.</param>
    /// <param name="post">That commands all.</param>
    public static ImmutableArray<FireUnitPlacement> Of(int interceptors, ImmutableArray<Geodetic> sites, NodeId post)
    {
        var type = RoundTypes.Of(FieldParts.Round);
        var units = Math.Max(1, (interceptors + ChannelsEach - 1) / ChannelsEach);
        return [.. Enumerable.Range(0, units).Select(unit => Unit(unit, Math.Clamp(interceptors - unit * ChannelsEach, 1, ChannelsEach), sites, post, type))];
    }

    private static FireUnitPlacement Unit(int unit, int channels, ImmutableArray<Geodetic> sites, NodeId post, RoundType type)
    {
        // Spread over the grid, not along its first row.
        var site = unit * 5 % sites.Length;
        return new()
        {
            Site = new()
            {
                Id = new(unit),
                Description = Description(channels),
                Place = sites[site],
                Boresight = Azimuth.North,
                SectorWidth = 360.Degrees,
                Rounds = [type],
            },
            Interceptors = [FieldParts.Round],
            Post = post,
            EngagementRadar = new(site),
        };
    }

    private static FireUnitDescription Description(int channels) => new()
    {
        Id = "battery",
        Name = "Battery",
        TargetChannels = channels,
        MissileChannels = channels,
        RippleInterval = Duration.FromSeconds(0.1),
        LaunchDelay = TimeSpread.Fixed(Duration.Zero),
        ReloadTime = Duration.Zero,
        Magazines = [new Magazine("round", Rounds, 0)],
        EngagesOnRemoteTrack = false,
        Availability = Ratio.One,
    };
}

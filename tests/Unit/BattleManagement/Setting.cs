using System.Collections.Immutable;
using Parapet.BattleManagement;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Messages;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>A plain post with one unit at one city, for tests to vary.</summary>
internal static class Setting
{
    public static readonly Geodetic City = Geodetic.FromDegrees(38, 35);

    public static readonly NodeId Node = new(7);

    public static readonly FireUnitId Unit = new(3);

    public static DoctrineDescription Doctrine { get; } = new()
    {
        Id = "plain",
        WeaponControl = WeaponControlStatus.Tight,
        AgainstAirBreathing = FiringPattern.Of(1, 1),
        AgainstBallistic = FiringPattern.Of(2),
        Order = TargetOrder.ByThreat,
        HarmRadius = 3.Kilometres,
        BallisticReserve = Ratio.Zero,
        FriendReplyShare = Ratio.Of(0.5),
        ChallengesBeforeHostile = 3,
        IdentificationDelay = TimeSpread.Fixed(Duration.FromSeconds(4)),
        DecisionDelay = TimeSpread.Fixed(Duration.FromSeconds(3)),
    };

    public static FireUnitDescription Battery { get; } = new()
    {
        Id = "battery",
        Name = "Battery",
        TargetChannels = 6,
        MissileChannels = 12,
        RippleInterval = Duration.FromSeconds(2),
        LaunchDelay = TimeSpread.Fixed(Duration.FromSeconds(5)),
        ReloadTime = Duration.Zero,
        Magazines = [new Magazine("round", 32, 0)],
        EngagesOnRemoteTrack = false,
        Availability = Ratio.One,
    };

    /// <summary>Reaches a half-disc in range and height at a mean speed.</summary>
    public static EngagementEnvelope Envelope(double rangeKilometres, double floorMetres, double ceilingKilometres, double speed = 1000)
    {
        double[] ranges = [.. Enumerable.Range(0, 41).Select(i => i * rangeKilometres * 25)];
        double[] heights = [.. Enumerable.Range(0, 21).Select(i => floorMetres + i * (ceilingKilometres * 1000 - floorMetres) / 20)];
        double[] times = [.. ranges.SelectMany(r => heights.Select(h => Math.Sqrt(r * r + h * h) / speed))];
        return new(ranges, heights, times);
    }

    public static RoundType Round(string id = "round", double costMillions = 1) => new()
    {
        Interceptor = id,
        AgainstAirBreathing = Envelope(100, 20, 25),
        AgainstBallistic = Envelope(60, 3000, 30, 1200),
        MaximumTargetSpeed = 3000.MetresPerSecond,
        ExpectedKillAirBreathing = Ratio.Of(0.8),
        ExpectedKillBallistic = Ratio.Of(0.7),
        UnitCost = Money.FromMillions(costMillions),
    };

    public static FireUnitSite Site(FireUnitDescription? battery = null, int id = 3, Geodetic? place = null) => new()
    {
        Id = new(id),
        Description = battery ?? Battery,
        Place = place ?? City,
        Boresight = Azimuth.North,
        SectorWidth = 360.Degrees,
        Rounds = [.. (battery ?? Battery).Magazines.Select(magazine => Round(magazine.Interceptor))],
    };

    public static CommandPostDescription Post(DoctrineDescription? doctrine = null, params ImmutableArray<FireUnitSite> units) => new()
    {
        Node = Node,
        Name = "post",
        Doctrine = doctrine ?? Doctrine,
        Assets = [new DefendedAsset("city", City, 5.Kilometres, 10)],
        Units = units.IsEmpty ? [Site()] : units,
    };
}

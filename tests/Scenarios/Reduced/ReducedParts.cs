using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.Flight.Fighters;
using Parapet.Flight.Interceptors;
using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Networks;
using Parapet.Sensing.Assessment;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Scenarios;

namespace Parapet.Tests.Scenarios.Reduced;

/// <summary>Parts without doubt or delay, so that a closed form's assumptions can be met one by one.</summary>
internal static class ReducedParts
{
    public static RadarDescription ExactRadar { get; } = new()
    {
        Id = "exact",
        Name = "Exact radar",
        Band = RadarBand.S,
        ReferenceRange = 5_000.Kilometres,
        ReferenceCrossSection = 1.SquareMetres,
        ReferenceDetectionProbability = Ratio.Of(0.99),
        FalseAlarmProbability = Ratio.Of(1e-6),
        InstrumentedRange = 400.Kilometres,
        MinimumRange = 100.Metres,
        MinimumElevation = (-10).Degrees,
        MaximumElevation = 90.Degrees,
        SectorWidth = 360.Degrees,
        ScanPeriod = Duration.FromSeconds(2),
        RangeSigma = 1.Metres,
        AzimuthSigma = Angle.FromMilliradians(0.02),
        ElevationSigma = Angle.FromMilliradians(0.02),
        FalsePlotsPerScan = 0,
        TrackCapacity = 0,
        MastHeight = 20.Metres,
        Availability = Ratio.One,
    };

    /// <summary>At 50 km 250 m across: far outside the gate of tracks that are good to some metres.</summary>
    public static RegistrationDescription LooseRegistration { get; } = new()
    {
        RangeSigma = 50.Metres,
        AzimuthSigma = Angle.FromMilliradians(5),
        ElevationSigma = Angle.FromMilliradians(2),
        ClockSigma = Duration.FromSeconds(0.05),
    };

    public static KillAssessmentDescription PerfectAssessment { get; } = new()
    {
        Delay = Duration.FromSeconds(1),
        MissDeclaredKill = Ratio.Zero,
        KillDeclaredMiss = Ratio.Zero,
    };

    /// <summary>A link without loss that brings all that one post knows to another within a second and a half.</summary>
    public static LinkDescription SwiftLink { get; } = new()
    {
        Name = "swift",
        Period = Duration.FromSeconds(1),
        MinimumLatency = Duration.FromSeconds(0.1),
        MaximumLatency = Duration.FromSeconds(0.5),
        Loss = Ratio.Zero,
        PositionGrain = Length.Zero,
        TracksPerPeriod = 0,
        Carries = LinkContent.Tracks | LinkContent.Identification | LinkContent.EngagementStatus | LinkContent.LaunchAlerts,
    };

    public static TargetDescription Target { get; } = new()
    {
        Id = "target",
        Name = "Target",
        Class = TargetClass.Bomber,
        Signature = new()
        {
            CrossSections = [.. Enumerable.Repeat(10.SquareMetres, 6)],
            Fluctuation = Fluctuation.Swerling0,
        },
        Airframe = new()
        {
            CruiseSpeed = 250.MetresPerSecond,
            TurnLimit = Acceleration.FromStandardGravities(2),
            ClimbLimit = 20.MetresPerSecond,
            Ceiling = 15.Kilometres,
        },
        UnitCost = Money.FromMillions(1),
    };

    /// <summary>A fast, sharp-eyed round that arrives whenever it is launched in time.</summary>
    public static InterceptorDescription Interceptor(double killProbability) => new()
    {
        Id = "round",
        Name = "Round",
        BurnoutSpeed = 1_500.MetresPerSecond,
        BurnTime = Duration.FromSeconds(8),
        BallisticCoefficient = 20_000,
        LoadLimit = Acceleration.FromStandardGravities(30),
        DivertAcceleration = Acceleration.FromStandardGravities(5),
        AgainstAircraft = new(1.Kilometres, 80.Kilometres, 100.Metres, 25.Kilometres),
        AgainstBallistic = default,
        MaximumTargetSpeed = 3.KilometresPerSecond,
        SeekerRange = 15.Kilometres,
        SeekerHalfAngle = 40.Degrees,
        LethalRadius = 30.Metres,
        KillProbability = [.. Enumerable.Repeat(Ratio.Of(killProbability), Enum.GetValues<TargetClass>().Length)],
        ReckonedKill = [.. Enumerable.Repeat(Ratio.Of(killProbability), Enum.GetValues<TargetClass>().Length)],
        UnitCost = Money.FromMillions(1),
    };

    /// <summary>A fighter that sees all that its radar's geometry lets it see, with one missile of each range.</summary>
    public static FighterDescription Fighter(double killProbability) => new()
    {
        Id = "fighter",
        Name = "Fighter",
        Aircraft = Target with { Id = "friend", Name = "Fighter", Class = TargetClass.FriendlyAircraft, TransponderModes = IffModes.Mode5 },
        Airframe = new()
        {
            CruiseSpeed = 250.MetresPerSecond,
            DashSpeed = 400.MetresPerSecond,
            DashBurn = 4,
            SpeedChange = Acceleration.FromMetresPerSecondSquared(5),
            TurnLimit = Acceleration.FromStandardGravities(4),
            ClimbLimit = 60.MetresPerSecond,
            Endurance = Duration.FromMinutes(120),
        },
        Radar = new()
        {
            Band = RadarBand.X,
            ReferenceRange = 400.Kilometres,
            ReferenceCrossSection = 1.SquareMetres,
            FalseAlarmProbability = Ratio.Of(1e-6),
            LookDownShare = Ratio.One,
            NotchSpeed = Speed.Zero,
            HalfAngle = 90.Degrees,
            ReplyProbability = Ratio.One,
            FramePeriod = Duration.FromSeconds(2),
            RangeSigma = 10.Metres,
            AngleSigma = Angle.FromMilliradians(0.1),
            VelocitySigma = 1.MetresPerSecond,
        },
        Sight = new(5.Kilometres, Ratio.One),
        Weapons = [new(Missile("long", 60.Kilometres, killProbability), 2), new(Missile("short", 15.Kilometres, killProbability), 2)],
        ShootingMargin = Ratio.Of(0.8),
        TurnRound = Duration.FromMinutes(20),
        FlyingHour = Money.FromMillions(0.02),
    };

    private static AirWeaponDescription Missile(string id, Length range, double killProbability) => new()
    {
        Id = id,
        Name = id,
        Range = range,
        MeanSpeed = 900.MetresPerSecond,
        ReferenceClosing = 300.MetresPerSecond,
        LowShare = Ratio.Of(0.5),
        MinimumRange = 500.Metres,
        SeekerBasket = 4.Kilometres,
        KillProbability = [.. Enumerable.Repeat(Ratio.Of(killProbability), Enum.GetValues<TargetClass>().Length)],
        UnitCost = Money.FromMillions(1),
    };

    public static FireUnitDescription FireUnit(int rounds, int targetChannels = 100, int missileChannels = 200) => new()
    {
        Id = "unit",
        Name = "Unit",
        TargetChannels = targetChannels,
        MissileChannels = missileChannels,
        RippleInterval = Duration.FromSeconds(0.1),
        LaunchDelay = TimeSpread.Fixed(Duration.Zero),
        ReloadTime = Duration.Zero,
        Magazines = [new Magazine("round", rounds, 0)],
        EngagesOnRemoteTrack = false,
        Availability = Ratio.One,
    };

    public static DoctrineDescription Doctrine(FiringPattern pattern, TargetOrder order = TargetOrder.ByThreat) => new()
    {
        Id = "reduced",
        WeaponControl = WeaponControlStatus.Free,
        AgainstAirBreathing = pattern,
        AgainstBallistic = pattern,
        Order = order,
        HarmRadius = 10_000.Kilometres,
        BallisticReserve = Ratio.Zero,
        FriendReplyShare = Ratio.Of(0.5),
        ChallengesBeforeHostile = 1,
        IdentificationDelay = TimeSpread.Fixed(Duration.Zero),
        DecisionDelay = TimeSpread.Fixed(Duration.Zero),
    };
}

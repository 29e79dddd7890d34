using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.Flight.Interceptors;
using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Sensing.Assessment;
using Parapet.Sensing.Radar;

namespace Parapet.Questions.Benchmarks.Radars;

/// <summary>
/// What flies, looks and fires in a <see cref="RadarField"/>. These are settings of a scene to time, fixed so that figures of
/// different days compare; they describe no system, and the catalogue's figures would move them.
/// </summary>
internal static class FieldParts
{
    public static readonly Length Lowest = 3.Kilometres;
    public static readonly Length Highest = 12.Kilometres;
    public static readonly Speed Slowest = 150.MetresPerSecond;
    public static readonly Speed Fastest = 300.MetresPerSecond;

    public static RadarDescription Radar { get; } = new()
    {
        Id = "rotating",
        Name = "Rotating radar",
        Band = RadarBand.S,
        ReferenceRange = 250.Kilometres,
        ReferenceCrossSection = 4.SquareMetres,
        ReferenceDetectionProbability = Ratio.Of(0.8),
        FalseAlarmProbability = Ratio.Of(1e-6),
        InstrumentedRange = 300.Kilometres,
        MinimumRange = 1.Kilometres,
        MinimumElevation = (-0.5).Degrees,
        MaximumElevation = 55.Degrees,
        SectorWidth = 360.Degrees,
        ScanPeriod = Duration.FromSeconds(10),
        RangeSigma = 100.Metres,
        AzimuthSigma = Angle.FromDegrees(0.25),
        ElevationSigma = Angle.FromDegrees(0.4),
        Registration = new() { RangeSigma = 50.Metres, AzimuthSigma = Angle.FromDegrees(0.05), ElevationSigma = Angle.FromDegrees(0.05), ClockSigma = Duration.FromSeconds(0.05) },
        Beam = new() { AzimuthWidth = Angle.FromDegrees(1.5), ElevationWidth = Angle.FromDegrees(3), Sidelobes = Decibels.FromDecibels(-35), SystemTemperature = Temperature.FromKelvin(600) },
        Clutter = new() { RangeResolution = 100.Metres, ImprovementFactor = Decibels.FromDecibels(45), MinimumRadialSpeed = 20.MetresPerSecond, GroundReflectivity = Decibels.FromDecibels(-15), SeaState = 3 },
        FalsePlotsPerScan = 10,
        TrackCapacity = 0,
        MastHeight = 8.Metres,
        Availability = Ratio.One,
    };

    public static TargetDescription Aircraft { get; } = new()
    {
        Id = "aircraft",
        Name = "Aircraft",
        Class = TargetClass.Bomber,
        Signature = new() { CrossSections = [.. Enumerable.Repeat(10.SquareMetres, Enum.GetValues<RadarBand>().Length)], Fluctuation = Fluctuation.Swerling1 },
        Airframe = new()
        {
            CruiseSpeed = 250.MetresPerSecond,
            TurnLimit = Acceleration.FromStandardGravities(2),
            ClimbLimit = 20.MetresPerSecond,
            Ceiling = 15.Kilometres,
        },
        UnitCost = Money.FromMillions(1),
    };

    /// <summary>A round that flies by thrust, drag and guidance and never kills, so that its target is there to be fired at again.</summary>
    public static InterceptorDescription Round { get; } = new()
    {
        Id = "round",
        Name = "Round",
        BurnoutSpeed = 1_200.MetresPerSecond,
        BurnTime = Duration.FromSeconds(10),
        BallisticCoefficient = 12_000,
        LoadLimit = Acceleration.FromStandardGravities(30),
        DivertAcceleration = Acceleration.FromStandardGravities(0),
        AgainstAircraft = new(3.Kilometres, 90.Kilometres, 100.Metres, 25.Kilometres),
        AgainstBallistic = default,
        MaximumTargetSpeed = 3.KilometresPerSecond,
        SeekerRange = 10.Kilometres,
        SeekerHalfAngle = 40.Degrees,
        LethalRadius = 20.Metres,
        KillProbability = [.. Enumerable.Repeat(Ratio.Zero, Enum.GetValues<TargetClass>().Length)],
        ReckonedKill = [.. Enumerable.Repeat(Ratio.Of(0.7), Enum.GetValues<TargetClass>().Length)],
        UnitCost = Money.FromMillions(1),
    };

    public static KillAssessmentDescription Assessment { get; } = new()
    {
        Delay = Duration.FromSeconds(1),
        MissDeclaredKill = Ratio.Zero,
        KillDeclaredMiss = Ratio.Zero,
    };

    /// <param name="fires">Whether every track may be fired at, or none.</param>
    public static DoctrineDescription Doctrine(bool fires) => new()
    {
        Id = "field",
        WeaponControl = fires ? WeaponControlStatus.Free : WeaponControlStatus.Hold,
        AgainstAirBreathing = FiringPattern.Of(1),
        AgainstBallistic = FiringPattern.Of(1),
        Order = TargetOrder.ByThreat,
        HarmRadius = 10_000.Kilometres,
        BallisticReserve = Ratio.Zero,
        FriendReplyShare = Ratio.Of(0.5),
        ChallengesBeforeHostile = 1,
        IdentificationDelay = TimeSpread.Fixed(Duration.Zero),
        DecisionDelay = TimeSpread.Fixed(Duration.Zero),
    };
}

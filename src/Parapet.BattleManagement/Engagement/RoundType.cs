using Parapet.Messages;

namespace Parapet.BattleManagement.Engagement;

/// <summary>What a commander knows of one type of round: where it reaches, what it is worth and costs.</summary>
public sealed record RoundType
{
    /// <summary>The type's catalogue id, as in <see cref="Magazine.Interceptor"/>.</summary>
    public required string Interceptor { get; init; }

    /// <summary>Null where the round is not made for them.</summary>
    public required EngagementEnvelope? AgainstAirBreathing { get; init; }

    /// <inheritdoc cref="AgainstAirBreathing"/>
    public required EngagementEnvelope? AgainstBallistic { get; init; }

    /// <summary>What falls faster than this at the point of intercept is not fired at.</summary>
    public required Speed MaximumTargetSpeed { get; init; }

    /// <summary>Chance of a kill by one round that the commander reckons with, whatever the truth is.</summary>
    public required Ratio ExpectedKillAirBreathing { get; init; }

    /// <inheritdoc cref="ExpectedKillAirBreathing"/>
    public required Ratio ExpectedKillBallistic { get; init; }

    /// <summary>Of one round.</summary>
    public required Money UnitCost { get; init; }

    /// <summary>Rounds that leave at once: one missile, or the shells of a gun's burst. What is ordered and launched is counted in these, what stands in magazines in rounds.</summary>
    public int RoundsPerShot { get; init; } = 1;

    /// <summary>Of what leaves at once.</summary>
    public Money ShotCost => UnitCost * RoundsPerShot;

    /// <summary>Where the round reaches drones and missiles, where that is not where it reaches aircraft; null where it is.</summary>
    public EngagementEnvelope? AgainstSmall { get; init; }

    /// <summary>Where the round reaches drones, where it is made for them alone or reaches them otherwise; null where it is not.</summary>
    public EngagementEnvelope? AgainstDrones { get; init; }

    /// <summary>Where the round reaches what the commander takes a track to be; null where it is not made for it.</summary>
    public EngagementEnvelope? EnvelopeAgainst(TargetCategory category) => category switch
    {
        TargetCategory.BallisticMissile => AgainstBallistic,
        TargetCategory.Drone => AgainstDrones ?? AgainstSmall ?? AgainstAirBreathing,
        TargetCategory.CruiseMissile or TargetCategory.AntiRadiationMissile => AgainstSmall ?? AgainstAirBreathing,
        _ => AgainstAirBreathing,
    };

    /// <summary>In [0, 1], of one round; without meaning where the round is not made for the group.</summary>
    public Ratio ExpectedKillAgainst(TargetGroup group) =>
        group == TargetGroup.Ballistic ? ExpectedKillBallistic : ExpectedKillAirBreathing;
}

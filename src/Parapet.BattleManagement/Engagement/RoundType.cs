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

    public required Speed MaximumTargetSpeed { get; init; }

    /// <summary>Chance of a kill by one round that the commander reckons with, whatever the truth is.</summary>
    public required Ratio ExpectedKillAirBreathing { get; init; }

    /// <inheritdoc cref="ExpectedKillAirBreathing"/>
    public required Ratio ExpectedKillBallistic { get; init; }

    public required Money UnitCost { get; init; }

    public EngagementEnvelope? EnvelopeAgainst(TargetGroup group) =>
        group == TargetGroup.Ballistic ? AgainstBallistic : AgainstAirBreathing;

    public Ratio ExpectedKillAgainst(TargetGroup group) =>
        group == TargetGroup.Ballistic ? ExpectedKillBallistic : ExpectedKillAirBreathing;
}

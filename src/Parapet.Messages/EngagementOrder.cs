namespace Parapet.Messages;

/// <summary>An order to a fire unit to launch at a track.</summary>
/// <param name="InterceptorType">The index of the round's type in the fire unit's own magazine.</param>
/// <param name="Rounds">Rounds in the salvo, one ripple interval apart.</param>
/// <param name="LaunchAt">When the first round is to leave.</param>
/// <param name="Target">The track as the commander saw it when deciding.</param>
/// <param name="PredictedIntercept">Where the commander expects the meeting.</param>
public readonly record struct EngagementOrder(
    EngagementId Engagement,
    FireUnitId FireUnit,
    int InterceptorType,
    int Rounds,
    Instant LaunchAt,
    TrackReport Target,
    Position<Ecef> PredictedIntercept,
    Instant PredictedInterceptTime);

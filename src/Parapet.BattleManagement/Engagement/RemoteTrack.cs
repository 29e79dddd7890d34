namespace Parapet.BattleManagement.Engagement;

/// <summary>How good another node's fire-control track is, as the receiving post can tell.</summary>
/// <param name="Age">Since its newest plot.</param>
/// <param name="Sigma">Root of the trace of the position's covariance, carried on to now.</param>
public readonly record struct RemoteTrack(Duration Age, Length Sigma);

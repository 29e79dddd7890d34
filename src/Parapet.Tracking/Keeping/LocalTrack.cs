namespace Parapet.Tracking.Keeping;

/// <summary>One reported track at the time of the last scan.</summary>
/// <param name="Number">From 1 in the order of first report; it stays the track's own.</param>
/// <param name="Existence">The probability that there is a target, over all hypotheses.</param>
/// <param name="PositionVariance">The trace of the position's covariance.</param>
public readonly record struct LocalTrack(int Number, Position<Enu> Position, Velocity<Enu> Velocity, Ratio Existence, Area PositionVariance);

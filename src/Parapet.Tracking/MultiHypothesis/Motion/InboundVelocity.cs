namespace Parapet.Tracking.MultiHypothesis.Motion;

/// <summary>What a sensor may expect of the velocity of targets that come at what it guards.</summary>
/// <param name="Closing">Mean horizontal speed towards the sensor.</param>
/// <param name="ClosingSigma">Its standard deviation.</param>
/// <param name="CrossSigma">That of the horizontal speed across the line of sight, whose mean is 0.</param>
/// <param name="Descent">Mean downward speed.</param>
public readonly record struct InboundVelocity(Speed Closing, Speed ClosingSigma, Speed CrossSigma, Speed Descent);

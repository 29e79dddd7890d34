namespace Parapet.Flight.Signatures;

/// <summary>How much larger than head on a target looks from one side.</summary>
/// <param name="Aspect">Between the target's velocity and its line to the radar: 0 head on, 180 degrees from behind.</param>
/// <param name="Gain">Over the head-on cross-section.</param>
public readonly record struct AspectPoint(Angle Aspect, Decibels Gain);

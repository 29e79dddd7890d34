namespace Parapet.Tracking.MultiHypothesis.Hypotheses;

/// <summary>A part of the scan's list of possible plots: those of one target, or of targets that the sensor sees as one.</summary>
internal readonly record struct PlotClaim(int First, int Count);

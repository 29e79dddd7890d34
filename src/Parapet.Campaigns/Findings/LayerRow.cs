using Parapet.Statistics.Estimates;

namespace Parapet.Campaigns.Findings;

/// <summary>What one layer of an option's defence stopped, fired, cost and kept: means a raid.</summary>
/// <param name="Option">Its index.</param>
/// <param name="Layer">The system, or the fighters.</param>
/// <param name="Stopped">Threats that its rounds killed.</param>
/// <param name="Share">Of the threats that the option killed; undefined where it killed none.</param>
/// <param name="Shots">Missiles that left, and bursts of guns.</param>
/// <param name="CostMillions">Of these, in millions of USD.</param>
/// <param name="CostOfStoppedMillions">Over the threats stopped, in millions of USD; undefined where none was.</param>
/// <param name="Left">Shots that it has left at the end of the raid, on launchers, held for a reload or at bases.</param>
public sealed record LayerRow(
    int Option, string Layer, Estimate Stopped, Estimate Share, Estimate Shots, Estimate CostMillions, Estimate CostOfStoppedMillions, Estimate Left);

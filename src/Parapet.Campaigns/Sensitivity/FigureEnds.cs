using Parapet.Catalogue;
using Parapet.Statistics.Estimates;

namespace Parapet.Campaigns.Sensitivity;

/// <summary>What one family or figure brings at both ends of its range, all else at its value.</summary>
/// <param name="Low">By how much the difference moves with it at its low end; of a family of claims, doubted.</param>
/// <param name="High">With it at its high end, or believed.</param>
internal sealed record FigureEnds(DisputeFamily Family, Dispute? Figure, NestedSample Low, NestedSample High)
{
    /// <summary>The greater of both moves.</summary>
    public double Strength => Math.Max(Math.Abs(Low.Mean), Math.Abs(High.Mean));
}

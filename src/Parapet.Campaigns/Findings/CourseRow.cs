using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Statistics.Estimates;

namespace Parapet.Campaigns.Findings;

/// <summary>How much of a quantity an option keeps through a raid.</summary>
/// <param name="Option">Its index.</param>
/// <param name="Start">What it has of it when a raid begins, in its own unit.</param>
/// <param name="Kept">At each moment of the table the share of that which still stands, over all raids.</param>
/// <param name="Halved">Probability that no more than half of it stands at the end of any minute of a raid.</param>
/// <param name="HalvedAt">The first such minute, mean over the raids in which there is one; undefined where there is none.</param>
public sealed record CourseRow(int Option, CourseQuantity Quantity, Estimate Start, ImmutableArray<Estimate> Kept, Estimate Halved, Estimate HalvedAt);

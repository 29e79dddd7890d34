using Parapet.Campaigns.Outcomes;
using Parapet.Messages;
using Parapet.Statistics.Estimates;
using Parapet.Statistics.Intervals;

namespace Parapet.Campaigns.Findings;

/// <summary>How far away, and how often, one step towards a shot was first reached.</summary>
/// <param name="Option">Index of the option in which it was measured.</param>
/// <param name="By">The radar; empty for a launch or a kill.</param>
/// <param name="Share">Of the targets for which the step was reached at all.</param>
/// <param name="Kilometres">Mean distance where it was.</param>
/// <param name="SquareMetres">Least and greatest cross-section drawn, from the front in the radar's band; unknown for a launch or a kill.</param>
public sealed record RangeRow(int Option, string By, TargetClass Class, RangeStep Step, Estimate Share, Estimate Kilometres, Interval SquareMetres);

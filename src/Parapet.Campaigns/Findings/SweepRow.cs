using System.Collections.Immutable;
using Parapet.Statistics.Estimates;

namespace Parapet.Campaigns.Findings;

/// <summary>One option's measure at every level of one factor.</summary>
/// <param name="Levels">Undefined at a level that no raid met.</param>
/// <param name="Worst">Index of the level at which it does worst.</param>
public sealed record SweepRow(int Option, ImmutableArray<Estimate> Levels, int Worst);

using System.Collections.Immutable;
using Parapet.Campaigns.Robustness;
using Parapet.Catalogue;
using Parapet.Statistics.Sensitivity;

namespace Parapet.Campaigns.Sensitivity;

/// <summary>What an analysis of the disputed figures found, before it is told.</summary>
/// <param name="Groups">The families told apart, the strongest of the screening first; the last holds all others and may be empty.</param>
/// <param name="Moves">By how much each moved the difference in the screening, in the mean; nothing for all others.</param>
/// <param name="Idle">Families that moved nothing in any look of the screening.</param>
/// <param name="Stated">The pair with every figure at its value.</param>
/// <param name="ExploredMean">The difference in the mean over all explorations.</param>
/// <param name="Split">Of the variance; its groups are those above.</param>
/// <param name="Ends">Families and single figures at both ends.</param>
/// <param name="Crossings">Of the strongest figures.</param>
internal sealed record AnalysedFigures(
    ImmutableArray<DisputeFamily> Groups,
    ImmutableArray<double> Moves,
    ImmutableArray<DisputeFamily> Idle,
    HeadlineValues Stated,
    double ExploredMean,
    VarianceSplit Split,
    ImmutableArray<FigureEnds> Ends,
    ImmutableArray<FigureCrossings> Crossings);

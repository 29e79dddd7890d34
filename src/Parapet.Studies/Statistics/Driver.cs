using Parapet.Studies.Results;

namespace Parapet.Studies.Statistics;

/// <summary>A disputed figure, or several drawn as one, and how far the answer followed it over the draws.</summary>
/// <param name="Grade">The poorest grade among the figures.</param>
/// <param name="RankCorrelation">Between the figure and the mean of the draw, in [-1, 1]; positive if the answer grows with it.</param>
/// <param name="Share">
/// Of the spread of the draws' means, the share it explains by itself, freed of what chance alone explains; may come out
/// negative for a figure that does nothing.
/// </param>
/// <param name="IsClear">Whether a correlation this large would be rare (5 %) among as many figures that do nothing.</param>
public sealed record Driver(string Name, Grade Grade, double RankCorrelation, double Share, bool IsClear);

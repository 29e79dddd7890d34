namespace Parapet.Statistics.Sensitivity;

/// <summary>An input, or several drawn as one, and how far the answer followed it over the draws.</summary>
/// <param name="Name">Of several drawn as one, all names.</param>
/// <param name="Grade">The poorest grade among the inputs.</param>
/// <param name="RankCorrelation">Between the input and the mean of the draw, in [-1, 1]; positive if the answer grows with it.</param>
/// <param name="Share">
/// Of the spread of the draws' means, the share it explains by itself, freed of what chance alone explains; may come out
/// negative for an input that does nothing.
/// </param>
/// <param name="IsClear">Whether a correlation this large would be rare (5 %) among as many inputs that do nothing.</param>
public sealed record Driver(string Name, string Grade, double RankCorrelation, double Share, bool IsClear);

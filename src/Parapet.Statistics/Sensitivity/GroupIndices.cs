namespace Parapet.Statistics.Sensitivity;

/// <summary>Sobol indices of a group of inputs that are drawn together [Sobol2001; Jacques2006].</summary>
/// <param name="First">Share of the whole variance that the group explains by itself, all else left to vary.</param>
/// <param name="Total">Share of the whole variance that would be left were all else known, chance included: what the group has a hand in.</param>
/// <param name="FirstOfMean">As <paramref name="First"/>, of the variance of the mean over chance.</param>
/// <param name="TotalOfMean">As <paramref name="Total"/>, of the variance of the mean over chance.</param>
public sealed record GroupIndices(VarianceShare First, VarianceShare Total, VarianceShare FirstOfMean, VarianceShare TotalOfMean);

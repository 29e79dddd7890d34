namespace Parapet.Campaigns.Sensitivity;

/// <summary>A share of a variance.</summary>
/// <param name="Share">A little below zero where there is none.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Unit">Of what it is a share.</param>
public sealed record ToldShare(double? Share, double? Low, double? High, string Unit)
{
    internal const string OfAll = "of the variance of a raid's difference";
    internal const string OfMean = "of the variance of the mean over raids";
}

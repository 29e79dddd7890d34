namespace Parapet.Campaigns.Sensitivity;

/// <summary>A mean with its interval.</summary>
/// <param name="Low">Lower end of its 95 % interval; null where too few raids tell of it, or all came to the same.</param>
/// <param name="High">Upper end.</param>
/// <param name="Unit">Of all three.</param>
public sealed record ToldMean(double? Mean, double? Low, double? High, string Unit);

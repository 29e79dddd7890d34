namespace Parapet.Statistics.Estimates;

/// <summary>The replications of one draw of the disputed figures.</summary>
/// <param name="Mean">As it came out, chance included.</param>
/// <param name="Corrected">Drawn towards the grand mean by as much as chance alone had spread the means.</param>
public readonly record struct DrawMean(int Draw, int Count, double Mean, double Corrected);

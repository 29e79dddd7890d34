namespace Parapet.Catalogue.Figures;

/// <summary>A figure disputed as a matter of belief: what is claimed, and what its critics leave of it, in SI.</summary>
/// <param name="Sceptical">At credibility 0.</param>
/// <param name="Claimed">At credibility 1.</param>
/// <param name="Family">The family of claims believed or doubted together.</param>
public sealed record CredibilityClaim(double Sceptical, double Claimed, string Family)
{
    /// <summary>Straight between the two ends, in SI. Credibility lies in [0, 1]; that is not checked.</summary>
    public double At(double credibility) => Sceptical + (Claimed - Sceptical) * credibility;
}

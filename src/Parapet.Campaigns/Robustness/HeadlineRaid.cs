namespace Parapet.Campaigns.Robustness;

/// <summary>The deciding measure of the headline pair in one raid; of a quotient what stands above and below the line.</summary>
/// <param name="Draw">The outer draw of the disputed figures.</param>
/// <param name="A">The first option's value.</param>
/// <param name="ADivisor">What it is divided by; 1 where it is no quotient.</param>
/// <param name="B">The second option's value.</param>
/// <param name="BDivisor">What it is divided by.</param>
internal readonly record struct HeadlineRaid(int Draw, double A, double ADivisor, double B, double BDivisor);

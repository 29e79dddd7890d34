using System.Collections.Immutable;
using System.ComponentModel;

namespace Parapet.Campaigns.Sensitivity;

/// <summary>What one family of disputed figures has to do with the variance of the headline difference.</summary>
/// <param name="Family">Its name.</param>
/// <param name="Figures">Its figures by name; a family of claims bears its own.</param>
/// <param name="Moved">By how much it moved the difference in the screening when drawn anew, in the mean; null for all others.</param>
/// <param name="First">By itself.</param>
/// <param name="Total">What it has a hand in, with other figures or with chance.</param>
/// <param name="FirstOfMean">By itself, of the mean over raids.</param>
/// <param name="TotalOfMean">With other figures, of the mean over raids.</param>
public sealed record FamilyShares(
    string Family,
    ImmutableArray<string> Figures,
    [property: Description("By how much it moved the difference in the screening when drawn anew, in the mean.")] ToldMean? Moved,
    [property: Description("By itself: first-order Sobol index.")] ToldShare First,
    [property: Description("What it has a hand in, with other figures or with chance: total Sobol index.")] ToldShare Total,
    [property: Description("By itself, of the mean over raids.")] ToldShare FirstOfMean,
    [property: Description("With other figures, of the mean over raids.")] ToldShare TotalOfMean);

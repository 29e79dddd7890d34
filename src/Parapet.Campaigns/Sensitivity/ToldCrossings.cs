using System.Collections.Immutable;
using System.ComponentModel;

namespace Parapet.Campaigns.Sensitivity;

/// <summary>A figure with where along its range the ranking changes, all else at its value.</summary>
/// <param name="Value">Its value in the catalogue; null for a family of claims.</param>
/// <param name="Low">Lower end of its range.</param>
/// <param name="High">Upper end.</param>
/// <param name="Unit">Of these and of where the ranking changes.</param>
/// <param name="Source">Of its value: the source, the derivation, or the reason of the estimate.</param>
/// <param name="Grade">Of the source; "estimated" or "derived" where there is none.</param>
public sealed record ToldCrossings(
    string Name,
    string Family,
    double? Value,
    double? Low,
    double? High,
    string Unit,
    string Source,
    string Grade,
    [property: Description("The difference with it at its low end.")] ToldMean AtLow,
    [property: Description("The difference with it at its high end.")] ToldMean AtHigh,
    [property: Description("None where the ranking is the same over all of its range.")] ImmutableArray<ToldCrossing> Crossings);

using System.ComponentModel;

namespace Parapet.Campaigns.Sensitivity;

/// <summary>A family or a figure at both ends of its range, all else at its value, over the same raids.</summary>
/// <param name="Name">Of the figure, else of the family.</param>
/// <param name="Family">That it belongs to.</param>
/// <param name="LowEnd">What stands at the low end, in words.</param>
/// <param name="HighEnd">What stands at the high end.</param>
public sealed record ToldEnds(
    string Name,
    string Family,
    string LowEnd,
    string HighEnd,
    [property: Description("By how much the low end moves the difference.")] ToldMean Low,
    [property: Description("By how much the high end moves the difference.")] ToldMean High);

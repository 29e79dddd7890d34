namespace Parapet.Campaigns.Results;

/// <summary>Where a figure comes from.</summary>
public enum FigureStatus
{
    Sourced,
    Derived,
    Estimated,
}

namespace Parapet.Campaigns.Results;

/// <summary>How good the source of a figure is.</summary>
public enum Grade
{
    /// <summary>Government, academic, think-tank.</summary>
    A,

    /// <summary>Maker, or major press.</summary>
    B,

    /// <summary>Enthusiasts.</summary>
    C,

    /// <summary>No source: estimated, with a reason.</summary>
    Estimated,
}

namespace Parapet.Campaigns.Sweeps;

/// <summary>Which combinations of values a sweep runs.</summary>
public enum SweepDesign
{
    /// <summary>Every one.</summary>
    Grid,

    /// <summary>As many as are asked for, spread so that each setting's values come up alike often.</summary>
    LatinHypercube,
}

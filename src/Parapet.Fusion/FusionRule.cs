namespace Parapet.Fusion;

/// <summary>How a post fuses the tracks of several sources.</summary>
public enum FusionRule
{
    /// <summary>Safe however the errors are correlated.</summary>
    CovarianceIntersection,

    /// <summary>Safe where the errors have parts in common, as keepers of one target's tracks have; claims more.</summary>
    InverseCovarianceIntersection,
}

namespace Parapet.BattleManagement.Doctrine;

/// <summary>By what tracks are ranked, and what counts as a threat to an asset.</summary>
public enum ThreatMeasure
{
    /// <summary>The value of the asset most threatened over the time left.</summary>
    ValueOverTime,

    /// <summary>The time left alone: what hits any asset first comes first.</summary>
    TimeToGo,

    /// <summary>The value that is lost in the mean over the time left, by the error of the predicted impact on each asset's ground.</summary>
    ValueAtRisk,
}

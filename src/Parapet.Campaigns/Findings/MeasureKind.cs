namespace Parapet.Campaigns.Findings;

/// <summary>How a measure is averaged.</summary>
public enum MeasureKind
{
    /// <summary>A quantity of each replication.</summary>
    Mean,

    /// <summary>Whether something happened in the replication; its mean is a probability.</summary>
    Probability,

    /// <summary>One sum over another, over all replications.</summary>
    Quotient,
}

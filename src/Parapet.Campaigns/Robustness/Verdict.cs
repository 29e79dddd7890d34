namespace Parapet.Campaigns.Robustness;

/// <summary>What a run says of the headline pair, at 95 %.</summary>
public enum Verdict
{
    /// <summary>No clear difference.</summary>
    Neither,

    /// <summary>The first option is clearly better.</summary>
    First,

    /// <summary>The second option is clearly better.</summary>
    Second,
}

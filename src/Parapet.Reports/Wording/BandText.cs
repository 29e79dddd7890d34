using Parapet.Statistics.Estimates;

namespace Parapet.Reports.Wording;

/// <summary>The band of the disputed figures about a difference, as a reader sees it.</summary>
internal static class BandText
{
    /// <summary>Its ends with their signs, or why there are none.</summary>
    public static string Of(Estimate estimate) => estimate switch
    {
        { HasNoSpread: true } => "no spread",
        { Band.IsKnown: false } => "not told",
        _ => IntervalText.Signed(estimate.Band),
    };
}

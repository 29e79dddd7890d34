using Parapet.Drawing.Labels;
using Parapet.Statistics.Estimates;

namespace Parapet.Reports.Wording;

/// <summary>How many independent raids an estimate is worth, as a reader sees it.</summary>
internal static class IndependentText
{
    /// <summary>The number of how many were run; n/a where nothing varies.</summary>
    public static string Of(Estimate estimate) => double.IsFinite(estimate.EffectiveReplications)
        ? $"{NumberText.Count(estimate.EffectiveReplications)} of {estimate.Replications}"
        : NumberText.Missing;
}

using Parapet.Drawing.Labels;
using Parapet.Statistics.Estimates;

namespace Parapet.Reports.Wording;

/// <summary>In how many draws an order turns round, as a reader sees it.</summary>
internal static class ReversalText
{
    /// <summary>The share of draws, or why there is none.</summary>
    public static string Of(Estimate estimate, Reversal reversal) => reversal.Draws < 2
        ? "not asked"
        : estimate.HasNoSpread ? "no spread" : NumberText.Percent(reversal.ReversedShare);
}

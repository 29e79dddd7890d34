using Parapet.Drawing.Labels;
using Parapet.Statistics.Estimates;

namespace Parapet.Reports.Wording;

/// <summary>In how many draws an order reverses, as a reader sees it.</summary>
internal static class ReversalText
{
    /// <summary>The share of draws, or why there is none.</summary>
    public static string Of(Estimate estimate, Reversal reversal) => reversal.Draws switch
    {
        < 2 => "not asked",
        < Estimate.FewestUnits => "too few draws",
        _ => estimate.HasNoSpread ? "no spread" : Shares(reversal).Reversed,
    };

    /// <summary>The shares of draws in which an order holds and reverses; with those that tell nothing they add up to 100 %.</summary>
    public static (string Holding, string Reversed) Shares(Reversal reversal) =>
        NumberText.Percents([reversal.HoldingShare, reversal.ReversedShare, (double)(reversal.Draws - reversal.Holding - reversal.Reversed) / reversal.Draws]) is [var holding, var reversed, _]
            ? (holding, reversed)
            : (NumberText.Missing, NumberText.Missing);
}

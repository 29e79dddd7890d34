using Parapet.Drawing.Charts;
using Parapet.Drawing.Vector;
using Parapet.Statistics.Sensitivity;

namespace Parapet.Reports.Charts;

/// <summary>One bar: what share of the spread of the draws is chance, poor inputs, better inputs, and what remains.</summary>
internal static class SpreadBar
{
    /// <summary>The bar and its legend.</summary>
    public static Markup Draw(SpreadShares spread) => ShareBar.Draw("Shares of the spread of the headline difference over the draws", [.. Parts(spread)]);

    private static IEnumerable<(string Colour, string Name, double Share)> Parts(SpreadShares spread)
    {
        if (!double.IsNaN(spread.Chance))
        {
            yield return ("partChance", "chance within the draws", spread.Chance);
        }

        yield return ("partPoor", "poor inputs (grade C, estimated)", spread.Poor);
        yield return ("partBetter", "better inputs (grade A, B)", spread.Better);
        yield return ("partRest", "not traced to one figure", spread.Unexplained);
    }
}

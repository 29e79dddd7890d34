using Parapet.Campaigns.Results;
using Parapet.Drawing.Charts;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Reports.Wording;
using Parapet.Statistics.Sensitivity;

namespace Parapet.Reports.Charts;

/// <summary>How far the headline difference followed each disputed figure; what lies inside the grey may be chance.</summary>
internal static class DriverChart
{
    private const int Most = 10;

    /// <summary>The chart of the ten that it followed most.</summary>
    public static Markup Draw(SpreadShares spread) => LollipopChart.Draw(
        "Rank correlation of the headline difference with each disputed figure", "rank correlation with the difference",
        spread.ClearCorrelation, [.. spread.Drivers.Take(Most).Select(Row)]);

    private static LollipopRow Row(Driver driver) => new(
        FieldText.Of(driver.Name), driver.Grade == FigureGrades.Estimated ? "est." : driver.Grade.ToString(), driver.RankCorrelation, driver.IsClear,
        $"{FieldText.Of(driver.Name)}: rank correlation {NumberText.Signed(driver.RankCorrelation)}, grade {driver.Grade}");
}

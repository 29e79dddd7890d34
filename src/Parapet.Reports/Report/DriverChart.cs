using Parapet.Campaigns.Results;
using Parapet.Statistics.Sensitivity;

namespace Parapet.Studies.Report;

/// <summary>How far the headline difference followed each disputed figure; what lies inside the grey may be chance.</summary>
internal static class DriverChart
{
    private const double Width = 560;
    private const double Left = 300;
    private const double Right = 546;
    private const double Top = 8;
    private const double RowHeight = 24;
    private const int Most = 10;
    private const int LongestName = 44;

    public static Markup Draw(SpreadShares spread)
    {
        var drivers = spread.Drivers.Take(Most).ToArray();
        var bottom = Top + drivers.Length * RowHeight;
        var scale = new LinearScale(-1, 1, Left, Right);
        return ChartFrame.Draw(Width, bottom + 36, "Rank correlation of the headline difference with each disputed figure", Markup.Of($"""
            <rect class="doubt" x="{scale.Inside(-spread.ClearCorrelation)}" y="{Top}" width="{scale.Inside(spread.ClearCorrelation) - scale.Inside(-spread.ClearCorrelation)}" height="{bottom - Top}"/>
            {ChartFrame.Across(scale, Top, bottom)}
            {drivers.Select((driver, index) => Row(driver, Top + (index + 0.5) * RowHeight, scale))}
            {ChartFrame.AcrossName("rank correlation with the difference", 0.5 * (Left + Right), bottom + 33)}
            """));
    }

    private static Markup Row(Driver driver, double y, LinearScale scale) => Markup.Of($"""
        <g><title>{FieldText.Of(driver.Name)}: rank correlation {NumberText.Signed(driver.RankCorrelation)}, grade {driver.Grade.ToString()}</title>
        <text class="label" x="{Left - 10}" y="{y + 4}" text-anchor="end">{Short(FieldText.Of(driver.Name))} <tspan class="quiet">{Grade(driver)}</tspan></text>
        <path class="{(driver.IsClear ? "clear" : "unclear")} bar" d="M{scale[0]} {y}H{scale[driver.RankCorrelation]}"/><circle class="{(driver.IsClear ? "clear" : "unclear")}" cx="{scale[driver.RankCorrelation]}" cy="{y}" r="4.5"/></g>
        """);

    private static string Grade(Driver driver) => driver.Grade == FigureGrades.Estimated ? "est." : driver.Grade.ToString();

    private static string Short(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)].TrimEnd() + "\u2026";
}

using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Statistics.Estimates;

namespace Parapet.Studies.Report;

/// <summary>A measure over levels that follow each other, a line for each option.</summary>
internal static class SweepChart
{
    private const double Width = 560;
    private const double Height = 330;
    private const double Left = 40;
    private const double Right = 360;
    private const double Top = 26;
    private const double Bottom = 286;

    public static Markup Draw(StudyFindings findings, SweepTable table, OptionStyle style)
    {
        var rows = table.Rows.Where(row => findings.Study.Options[row.Option].Role.IsOnCard).ToArray();
        var ends = rows.SelectMany(row => row.Levels).Where(estimate => estimate.IsDefined).SelectMany(Ends).Append(0).ToArray();
        var across = new LinearScale(1, table.Factor.Levels.Length, Left + 8, Right - 8);
        var up = LinearScale.Round(ends.Min(), ends.Max(), Bottom, Top);
        var names = ChartFrame.Apart([.. rows.Select(row => up[row.Levels[^1].IsDefined ? row.Levels[^1].Mean : 0])], 15, Top, Bottom);
        return ChartFrame.Draw(Width, Height, $"{table.Measure.Name} over {table.Factor.Name}, a line for each option", Markup.Of($"""
            {ChartFrame.Up(up, Left, Right)}{ChartFrame.Across(across, Top, Bottom)}
            {ChartFrame.AcrossName(table.Factor.Name, 0.5 * (Left + Right), Height - 8)}{ChartFrame.UpName(table.Measure.Unit, 0, 14)}
            {rows.Select((row, index) => Line(row, names[index]))}
            """));

        Markup Line(SweepRow row, double name)
        {
            var points = row.Levels.Index().Where(entry => entry.Item.IsDefined).ToArray();
            var path = string.Concat(points.Select((point, place) => Markup.Of($"{(place == 0 ? "M" : "L")}{across[point.Index + 1]} {up[point.Item.Mean]}").Text));
            return Markup.Of($"""
                <path class="{style.Colour(row.Option)} line {style.Dash(row.Option)}" d="{path}"/>
                {points.Where(point => point.Item.Chance.IsKnown).Select(point => Markup.Of($"""<path class="{style.Colour(row.Option)} hair" d="M{across[point.Index + 1]} {up.Inside(point.Item.Chance.Low)}V{up.Inside(point.Item.Chance.High)}"/>"""))}
                <text class="label" x="{Right + 8}" y="{name + 4}">{findings.Study.Options[row.Option].Name}</text>
                """);
        }
    }

    private static IEnumerable<double> Ends(Estimate estimate) =>
        estimate.Chance.IsKnown ? [estimate.Chance.Low, estimate.Chance.High] : [estimate.Mean];
}

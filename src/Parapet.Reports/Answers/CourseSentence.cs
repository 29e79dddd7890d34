using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Drawing.Labels;
using Parapet.Reports.Wording;

namespace Parapet.Reports.Answers;

/// <summary>When an option loses half of its channels of fire, and half of its radars' coverage, in words.</summary>
internal static class CourseSentence
{
    /// <summary>Whole sentences, one for each of the two that any option has; empty where no run was followed.</summary>
    public static string Of(StudyFindings findings) => findings.Course is not { } course
        ? ""
        : string.Join(" ", new[] { CourseQuantity.Channels, CourseQuantity.Coverage }.Select(quantity => Of(findings, [.. course.Rows.Where(row => row.Quantity == quantity)], quantity)).Where(text => text.Length > 0));

    private static string Of(StudyFindings findings, CourseRow[] rows, CourseQuantity quantity)
    {
        if (rows.Length == 0)
        {
            return "";
        }

        var lost = rows.Where(row => row.Halved.Mean > 0).ToArray();
        if (lost.Length == 0)
        {
            var bound = rows.Max(row => row.Halved.Chance.High);
            return $"No option loses half of its {CourseWords.Of(quantity)} in any of {findings.Table.Replications} raids{(double.IsNaN(bound) ? "" : $" (at most {NumberText.UpperBound(100 * bound)} % at 95 %)")}.";
        }

        var others = lost.Length < rows.Length ? $" {(rows.Length - lost.Length == 1 ? "The other option loses" : $"The other {rows.Length - lost.Length} options lose")} so much in no raid." : "";
        return $"{string.Join("; ", lost.Select((row, place) => $"“{findings.Study.Options[row.Option].Name}”{(place == 0 ? $" loses half of its {CourseWords.Of(quantity)}" : "")} {Told(row)}"))}.{others}";
    }

    private static string Told(CourseRow row) =>
        $"in {NumberText.Percent(row.Halved.Mean)} of raids{Ends(100 * row.Halved.Chance.Low, 100 * row.Halved.Chance.High, " %")}, after {NumberText.Of(row.HalvedAt.Mean)} min in the mean of these{Ends(row.HalvedAt.Chance.Low, row.HalvedAt.Chance.High, " min")}";

    private static string Ends(double low, double high, string unit) =>
        new Statistics.Intervals.Interval(low, high) is { IsKnown: true } ends ? $" ({IntervalText.Range(ends)}{unit})" : "";
}

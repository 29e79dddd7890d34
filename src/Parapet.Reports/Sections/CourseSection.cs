using System.Globalization;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Reports.Answers;
using Parapet.Reports.Charts;
using Parapet.Reports.Wording;
using Parapet.Statistics.Estimates;

namespace Parapet.Reports.Sections;

/// <summary>What of the defence still stands, minute by minute, within one raid.</summary>
internal static class CourseSection
{
    private const int MostColumns = 7;

    private const string Note =
        "Shares of what stood when the raid began, means over all raids, 95 % in brackets; after a raid's end what it came to. "
        + "Target channels: of fire units that are in order, with their command post, a launcher, a shot left and a radar that guides it; jamming, silence, moving and reloading take none away. "
        + "Radar coverage: of the places 100 m and 3 km above and 20 km around each asset that the firing posts' own radars look over, those that a radar in order still looks over; it is not detection, and what links bring from national radars is not in it. "
        + "Shots: missiles, and bursts of guns, neither fired nor lost. An asset that was hit once counts as lost. Numbers of every run stand in tables/course.parquet.";

    /// <summary>The section; nothing where no run was followed.</summary>
    public static Markup Draw(StudyFindings findings, OptionStyle style) => findings.Course is not { Rows.IsEmpty: false } course ? Markup.Nothing : Markup.Of($"""
        <section class="wide">
        <h2>What still stands, over the raid</h2>
        <p>{CourseSentence.Of(findings)}</p>
        <div class="pair">{Chart(findings, course, CourseQuantity.Worth, style)}{Chart(findings, course, CourseQuantity.Channels, style)}</div>
        <div class="pair">{Chart(findings, course, CourseQuantity.Coverage, style)}{Chart(findings, course, CourseQuantity.Shots, style)}</div>
        <div class="scroll"><table><thead><tr><th>Option</th><th>share kept</th>{Places(course).Select(place => Markup.Of($"<th>{course.Minutes[place].ToString(CultureInfo.InvariantCulture)} min</th>"))}</tr></thead><tbody>
        {course.Rows.Select(row => Markup.Of($"""
            <tr><th scope="row">{findings.Study.Options[row.Option].Name}</th><td>{CourseWords.Of(row.Quantity)}</td>{Places(course).Select(place => Markup.Of($"<td>{Text(row.Kept[place])}</td>"))}</tr>
            """))}
        </tbody></table></div>
        <p class="note">{Note}</p>
        </section>
        """);

    private static Markup Chart(StudyFindings findings, CourseTable course, CourseQuantity quantity, OptionStyle style)
    {
        var chart = CourseChart.Draw(findings, course, quantity, style);
        return chart == Markup.Nothing ? chart : Figure.Draw($"Share kept: {CourseWords.Of(quantity)}", chart, Markup.Of($"Mean over all raids; hairs are 95 % chance intervals. Options of the first comparisons."));
    }

    /// <summary>Behind the beginning, at which all stands: the last moment, and some evenly before it.</summary>
    private static IEnumerable<int> Places(CourseTable course)
    {
        var columns = Math.Min(MostColumns, course.Minutes.Length - 1);
        return Enumerable.Range(1, columns).Select(column => (int)Math.Round(column * (course.Minutes.Length - 1.0) / columns));
    }

    private static string Text(Estimate estimate) =>
        estimate.Chance.IsKnown ? $"{NumberText.Of(estimate.Mean)} ({IntervalText.Range(estimate.Chance)})" : NumberText.Of(estimate.Mean);
}

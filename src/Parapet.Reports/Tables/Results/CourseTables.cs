using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;

namespace Parapet.Reports.Tables.Results;

/// <summary>The table of how the defence stood through each run.</summary>
internal static class CourseTables
{
    private const int MostBins = 120;

    public static ResultTable Course { get; } = RunFacts.Table(
        "course",
        "What of the defence stands at a moment of a run. Moments are 1 min apart; where the longest run of the study lasts longer than 2 h, 2 min or more, so that no run has more than 120 after its beginning. The last one of a run is at or after its end; what it says holds from then on.",
        (findings, run) => Points(run.Course, CourseBins.WidthOf(findings.LongestRun, MostBins)))
        .Text("quantity", "Worth (of the defended assets that no threat of this raid has hit), Channels (target channels of the fire units that can work: unit and command post in order, a launcher standing, a shot left, and an engagement radar in order unless the unit fires by remote tracks; jamming, silence, moving and reloading take none away), Coverage (of the places 100 m and 3 km above and 20 km around each asset that the radars of the firing posts look over when all are in order, the share that those in order look over, whatever the echo and the jamming; national radars count for none) or Shots (missiles, and bursts of guns, that have not left and are not lost: on launchers, on their way there, or held; of fighters on them and at their base).", row => row.Fact.Curve.Quantity.ToString(), isKey: true)
        .Text("layer", "Of shots, whose they are: a fire unit's system, or Fighters; empty for the others.", row => row.Fact.Curve.Unit < 0 ? "" : DefenceLayers.Of(row.Study.Options[row.Run.Option], row.Fact.Curve.Unit), isKey: true)
        .Whole("time", "Minutes since the beginning of the run; 0 is the beginning itself.", row => row.Fact.Minute, isKey: true)
        .Number("value", "as in `unit`", "What stands then.", row => row.Fact.Curve.At(row.Fact.Minute))
        .Text("unit", "Of the value.", row => UnitOf(row.Fact.Curve.Quantity));

    private static IEnumerable<(CourseCurve Curve, int Minute)> Points(RunCourse course, int width) =>
        from curve in course.Curves()
        from minute in CourseBins.Of(course.Minutes, width)
        select (curve, minute);

    private static string UnitOf(CourseQuantity quantity) => quantity switch
    {
        CourseQuantity.Worth => "relative worth",
        CourseQuantity.Channels => "target channels",
        CourseQuantity.Coverage => "share",
        _ => "shots",
    };
}

using System.Collections.Immutable;
using Parapet.Catalogue.Reading;
using Parapet.Drawing.Charts;
using Parapet.Studies.Detection;

namespace Parapet.Questions.Detection;

/// <summary>Detection ranges as a figure: radars by band from the longest wave to the shortest, targets by colour.</summary>
internal static class DetectionFigure
{
    /// <returns>The text of an SVG file.</returns>
    public static string Draw(ImmutableArray<RadarDetection> answers)
    {
        ImmutableArray<string> targets = [.. answers.Select(answer => answer.Target).Distinct()];
        return LogarithmicChart.Draw(
            "detection range in free space, km, on a logarithmic scale", "km", targets,
            [.. answers.GroupBy(answer => answer.Radar).OrderBy(group => group.First().Band).Select(group => new RangeDotGroup(
                $"{group.Key} ({Names.Of(group.First().Band)})", [.. group.Select(answer => Dot(answer, targets.IndexOf(answer.Target)))]))]);
    }

    private static RangeDot Dot(RadarDetection answer, int target) => new(
        target, answer.RangeKilometres.Nominal, new(answer.RangeKilometres.Low, answer.RangeKilometres.High), $"{answer.Name}, {answer.Target}");
}

using System.Collections.Immutable;
using Parapet.Catalogue.Reading;
using Parapet.Studies.Detection;
using Parapet.Studies.Report;

namespace Parapet.Cli.Detection;

/// <summary>Detection ranges as dots with bars, radars by band from the longest wave to the shortest, targets by colour.</summary>
internal static class DetectionSvg
{
    private const double Width = 760;
    private const double Left = 180;
    private const double Right = 735;
    private const double Top = 46;
    private const double RowHeight = 15;

    // Told apart without colour vision too: light and dark.
    private static readonly ImmutableArray<string> s_colours = ["#0b5394", "#e69138", "#6aa84f", "#666666", "#a64d79", "#c9b500"];

    private static readonly ImmutableArray<double> s_marks = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

    public static string Draw(ImmutableArray<RadarDetection> answers)
    {
        ImmutableArray<string> targets = [.. answers.Select(answer => answer.Target).Distinct()];
        var radars = answers.GroupBy(answer => answer.Radar).OrderBy(group => group.First().Band).ToArray();
        var least = answers.Min(answer => answer.RangeKilometres.Low);
        var greatest = answers.Max(answer => Math.Max(answer.RangeKilometres.High, answer.RangeKilometres.Nominal));
        ImmutableArray<double> marks = [.. s_marks.Where((mark, i) => s_marks[Math.Min(i + 1, s_marks.Length - 1)] > least && s_marks[Math.Max(i - 1, 0)] < greatest)];
        var blockHeight = RowHeight * targets.Length + 8;
        var bottom = Top + blockHeight * radars.Length;
        double At(double kilometres) => Left + Math.Log(kilometres / marks[0]) / Math.Log(marks[^1] / marks[0]) * (Right - Left);

        var ticks = marks.Select(mark => Markup.Of(
            $"""<path d="M{At(mark)} {Top}V{bottom}" stroke="#ddd"/><text x="{At(mark)}" y="{bottom + 15}" text-anchor="middle" font-size="11">{mark}</text>"""));
        var legend = targets.Select((target, i) => Markup.Of(
            $"""<circle cx="{Left + 150 * i}" cy="20" r="4" fill="{Colour(i)}"/><text x="{Left + 150 * i + 10}" y="24" font-size="12">{target}</text>"""));
        var blocks = radars.Select((group, i) => Block(group.First(), group, Top + blockHeight * i, targets, At));
        return Markup.Of($"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {bottom + 40}" font-family="Helvetica, Arial, sans-serif" fill="#222"><rect width="100%" height="100%" fill="#fff"/>
            {legend}{ticks}{blocks}
            <text x="{0.5 * (Left + Right)}" y="{bottom + 34}" text-anchor="middle" font-size="12">detection range in free space, km, on a logarithmic scale</text></svg>

            """).Text.ReplaceLineEndings("\n");
    }

    private static Markup Block(RadarDetection radar, IEnumerable<RadarDetection> answers, double top, ImmutableArray<string> targets, Func<double, double> at)
    {
        var rows = answers.Select(answer =>
        {
            var place = targets.IndexOf(answer.Target);
            var y = top + 4 + RowHeight * (place + 0.5);
            var range = answer.RangeKilometres;
            return Markup.Of($"""
                <g><title>{answer.Name}, {answer.Target}: {range.Nominal} km ({range.Low} to {range.High})</title><path d="M{at(range.Low)} {y}H{at(range.High)}" stroke="{Colour(place)}" stroke-width="4" stroke-opacity="0.4"/><circle cx="{at(range.Nominal)}" cy="{y}" r="4" fill="{Colour(place)}"/></g>
                """);
        });
        return Markup.Of($"""
            <path d="M10 {top}H{Right}" stroke="#eee"/><text x="{Left - 12}" y="{top + 4 + RowHeight * targets.Length / 2.0 + 4}" text-anchor="end" font-size="12">{radar.Radar} ({Names.Of(radar.Band)})</text>{rows}
            """);
    }

    private static string Colour(int place) => s_colours[place % s_colours.Length];
}

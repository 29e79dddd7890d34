using System.Collections.Immutable;
using Parapet.Drawing.Colours;
using Parapet.Drawing.Vector;

namespace Parapet.Drawing.Charts;

/// <summary>Dots with bars on a logarithmic axis, in groups one under another; kinds by colour.</summary>
public static class LogarithmicChart
{
    private const double Width = 760;
    private const double Left = 180;
    private const double Right = 735;
    private const double Top = 46;
    private const double RowHeight = 15;

    private static readonly ImmutableArray<double> RoundValues = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

    /// <summary>Draws a file of its own.</summary>
    /// <param name="axis">The name of the axis.</param>
    /// <param name="unit">Of the values; they should lie between 1 and 10,000 of it.</param>
    /// <param name="kinds">Names of the kinds, at least one.</param>
    /// <param name="groups">With at least one dot among them.</param>
    public static string Draw(string axis, string unit, ImmutableArray<string> kinds, IReadOnlyList<RangeDotGroup> groups)
    {
        var marks = Marks([.. groups.SelectMany(group => group.Dots)]);
        var scale = new LinearScale(Math.Log(marks[0]), Math.Log(marks[^1]), Left, Right);
        var blockHeight = RowHeight * kinds.Length + 8;
        var bottom = Top + blockHeight * groups.Count;
        var ticks = marks.Select(mark => Markup.Of(
            $"""<path d="M{scale[Math.Log(mark)]} {Top}V{bottom}" stroke="#ddd"/><text x="{scale[Math.Log(mark)]}" y="{bottom + 15}" text-anchor="middle" font-size="11">{mark}</text>"""));
        var legend = kinds.Select((kind, i) => Markup.Of(
            $"""<circle cx="{Left + 150 * i}" cy="20" r="4" fill="{Colour(i)}"/><text x="{Left + 150 * i + 10}" y="24" font-size="12">{kind}</text>"""));
        return StandaloneDrawing.Plain(Width, bottom + 40, Markup.Of($"""

            {legend}{ticks}{groups.Select((group, i) => Block(group, unit, Top + blockHeight * i, kinds.Length, scale))}
            <text x="{0.5 * (Left + Right)}" y="{bottom + 34}" text-anchor="middle" font-size="12">{axis}</text>
            """)).ReplaceLineEndings("\n");
    }

    /// <summary>Round values from the last below all dots and bars to the first above them.</summary>
    private static double[] Marks(RangeDot[] dots)
    {
        var least = dots.Min(dot => dot.Doubt.Low);
        var greatest = dots.Max(dot => Math.Max(dot.Doubt.High, dot.Value));
        return [.. RoundValues.Where((_, i) => RoundValues[Math.Min(i + 1, RoundValues.Length - 1)] > least && RoundValues[Math.Max(i - 1, 0)] < greatest)];
    }

    private static Markup Block(RangeDotGroup group, string unit, double top, int kinds, LinearScale scale)
    {
        var rows = group.Dots.Select(dot =>
        {
            var y = top + 4 + RowHeight * (dot.Kind + 0.5);
            return Markup.Of($"""
                <g><title>{dot.Name}: {dot.Value} {unit} ({dot.Doubt.Low} to {dot.Doubt.High})</title><path d="M{scale[Math.Log(dot.Doubt.Low)]} {y}H{scale[Math.Log(dot.Doubt.High)]}" stroke="{Colour(dot.Kind)}" stroke-width="4" stroke-opacity="0.4"/><circle cx="{scale[Math.Log(dot.Value)]}" cy="{y}" r="4" fill="{Colour(dot.Kind)}"/></g>
                """);
        });
        return Markup.Of($"""
            <path d="M10 {top}H{Right}" stroke="#eee"/><text x="{Left - 12}" y="{top + 4 + RowHeight * kinds / 2.0 + 4}" text-anchor="end" font-size="12">{group.Name}</text>{rows}
            """);
    }

    private static string Colour(int kind) => Palette.Kinds[kind % Palette.Kinds.Length].Text;
}

using System.Collections.Immutable;
using Parapet.Drawing.Colours;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;

namespace Parapet.Drawing.Charts;

/// <summary>Values over two lists of levels: blue below zero, orange above, the paler the nearer to it, with the number in each field.</summary>
public static class HeatmapChart
{
    private const double FieldWidth = 128;
    private const double FieldHeight = 46;
    private const double Left = 250;
    private const double Top = 62;
    private const int LongestLevel = 26;

    // Of the strongest value, so that letters on it can be read.
    private const double Deepest = 0.75;

    /// <summary>Draws the map as a file of its own.</summary>
    /// <param name="label">What it shows, in words.</param>
    /// <param name="across">The name of what goes across, and its levels.</param>
    /// <param name="down">The name of what goes down, and its levels.</param>
    /// <param name="cells">Fields without one stay empty.</param>
    public static string Standalone(
        string label, (string Name, ImmutableArray<string> Levels) across, (string Name, ImmutableArray<string> Levels) down, IReadOnlyList<HeatmapCell> cells)
    {
        var strongest = cells.Select(cell => Math.Abs(cell.Value)).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        var (width, height) = (Left + across.Levels.Length * FieldWidth + 20, Top + down.Levels.Length * FieldHeight + 16);
        return StandaloneDrawing.Draw(width, height, label, Markup.Of($"""
            <text class="title" x="12" y="22">{label}</text>
            <text class="note" x="{Left}" y="40">{across.Name}</text><text class="note" x="12" y="{Top - 6}">{down.Name}</text>
            {across.Levels.Select((level, place) => Markup.Of($"""<text class="tick" x="{Left + (place + 0.5) * FieldWidth}" y="{Top - 6}" text-anchor="middle">{Short(level)}</text>"""))}
            {down.Levels.Select((level, place) => Markup.Of($"""<text x="{Left - 10}" y="{Top + (place + 0.5) * FieldHeight + 4}" text-anchor="end">{Short(level)}</text>"""))}
            {cells.Select(cell => Field(cell, strongest))}
            """));
    }

    private static Markup Field(HeatmapCell cell, double strongest)
    {
        var (x, y) = (Left + cell.Column * FieldWidth, Top + cell.Row * FieldHeight);
        var share = strongest > 0 && double.IsFinite(cell.Value) ? Deepest * Math.Abs(cell.Value) / strongest : 0;
        var colour = Palette.Paper.Mixed(cell.Value < 0 ? Palette.FirstArea : Palette.SecondArea, share);
        return Markup.Of($"""
            <rect x="{x}" y="{y}" width="{FieldWidth - 2}" height="{FieldHeight - 2}" fill="{colour.Text}" stroke="#bbb"/>
            <text x="{x + 0.5 * FieldWidth}" y="{y + 20}" text-anchor="middle" style="font-weight:{(cell.IsStrong ? "700" : "400")}">{NumberText.Signed(cell.Value)}</text>
            <text class="tick" x="{x + 0.5 * FieldWidth}" y="{y + 36}" text-anchor="middle">{cell.Note}</text>
            """);
    }

    private static string Short(string level) => level.Length <= LongestLevel ? level : level[..(LongestLevel - 1)].TrimEnd() + "\u2026";
}

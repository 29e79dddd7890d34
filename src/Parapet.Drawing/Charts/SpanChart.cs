using Parapet.Drawing.Maps;
using Parapet.Drawing.Vector;

namespace Parapet.Drawing.Charts;

/// <summary>Over one axis of time a line for each of many things, from its beginning to its end; kinds stand below each other.</summary>
public static class SpanChart
{
    private const double Width = 560;
    private const double Left = 118;
    private const double Right = 12;
    private const double Top = 6;
    private const double Bottom = 34;
    private const double Line = 4.4;
    private const double Gap = 12;

    /// <summary>The chart.</summary>
    /// <param name="label">What it shows, in words.</param>
    /// <param name="axis">Name of the axis, with its unit.</param>
    /// <param name="rows">One span at least in each.</param>
    public static Markup Draw(string label, string axis, IReadOnlyList<SpanRow> rows)
    {
        var ends = rows.SelectMany(row => row.Spans).SelectMany(span => new[] { span.From, span.To }).ToArray();
        var scale = new LinearScale(Math.Min(0, ends.Min()), ends.Max(), Left, Width - Right);
        var bottom = Top + rows.Sum(HeightOf);
        return ChartFrame.Draw(Width, bottom + Bottom, label, Markup.Of($"""
            {ChartFrame.Across(scale, Top, bottom)}{ChartFrame.AcrossName(axis, (Left + Width - Right) / 2, bottom + 31)}
            {rows.Select((row, index) => Row(row, scale, Top + rows.Take(index).Sum(HeightOf)))}
            """));
    }

    private static double HeightOf(SpanRow row) => Gap + Line * row.Spans.Length;

    private static Markup Row(SpanRow row, LinearScale scale, double top) => Markup.Of($"""
        <text class="label" x="{Left - 10}" y="{top + HeightOf(row) / 2 + 4}" text-anchor="end">{row.Name}</text>
        {row.Spans.OrderBy(span => span.From).ThenBy(span => span.To).Select((span, index) => One(row, span, scale, top + Gap / 2 + Line * (index + 0.5)))}
        """);

    private static Markup One(SpanRow row, Span span, LinearScale scale, double height) => Markup.Of($"""
        <path class="{row.Kind}" d="M{scale[span.From]} {height}H{scale[span.To]}"><title>{span.Title}</title></path>{(span.Mark is { } mark ? MapSymbols.Draw(mark, span.MarkKind, scale[span.To], height, span.Title) : Markup.Nothing)}
        """);
}

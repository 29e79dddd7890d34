using System.Globalization;
using System.Text;
using Parapet.Flight.Interceptors;

namespace Parapet.Studies.Report;

/// <summary>An interceptor's envelope over range and height: bands of time, the published reach, and where enough load is left.</summary>
public static class EnvelopeChart
{
    private const double Width = 860;
    private const double Height = 520;
    private const double Left = 60;
    private const double Right = 690;
    private const double Top = 50;
    private const double Bottom = 460;
    private const int Bands = 8;

    private static readonly string[] Colours = ["#0b3c5d", "#145a86", "#2677a8", "#4a97c2", "#76b3d4", "#a0cbe2", "#c6e0ee", "#e3f0f7"];

    /// <param name="title">What is drawn, as its heading.</param>
    /// <param name="published">The published reach; not drawn where empty.</param>
    /// <param name="neededLoad">Where the round keeps at least this, a line is drawn around it; none for zero.</param>
    public static string Draw(string title, InterceptorEnvelope envelope, EnvelopeLimits published, Acceleration neededLoad)
    {
        var ranges = envelope.RangesMetres.Span;
        var heights = envelope.HeightsMetres.Span;
        var farthest = Math.Max(ranges[^1], published.MaximumRange.Metres) / 1000;
        var highest = Math.Max(heights[^1], published.MaximumHeight.Metres) / 1000;
        var across = LinearScale.Round(0, farthest, Left, Right);
        var up = LinearScale.Round(0, highest, Bottom, Top);
        var step = BandSeconds(envelope);
        var areas = Enumerable.Range(0, Bands).Reverse().Select(band => Markup.Of(
            $"""<path fill="{Colours[band]}" d="{Outline(envelope, across, up, post => envelope.TimesOfFlightSeconds.Span[post] <= (band + 1) * step)}"/>"""));
        var inner = neededLoad.MetresPerSecondSquared > 0
            ? Markup.Of($"""<path class="inner" d="{Outline(envelope, across, up, post => envelope.LoadsMetresPerSecondSquared.Span[post] >= neededLoad.MetresPerSecondSquared)}"/>""")
            : Markup.Nothing;
        return StandaloneDrawing.Draw(Width, Height, title, Markup.Of($"""
            <text class="title" x="{Left}" y="28">{title}</text>
            {ChartFrame.Across(across, Top, Bottom)}{ChartFrame.Up(up, Left, Right)}{areas}{inner}{Published(published, across, up)}
            {ChartFrame.AcrossName("range along the surface, km", (Left + Right) / 2, Bottom + 38)}{ChartFrame.UpName("height, km", 8, Top - 10)}
            {Key(step, neededLoad, published)}
            """));
    }

    private static double BandSeconds(InterceptorEnvelope envelope)
    {
        var longest = 1.0;
        foreach (var seconds in envelope.TimesOfFlightSeconds.Span)
        {
            longest = double.IsNaN(seconds) ? longest : Math.Max(longest, seconds);
        }

        return Math.Ceiling(longest / Bands / 5) * 5;
    }

    /// <summary>Around the posts that belong: the lowest of each range outwards, the highest back.</summary>
    private static Markup Outline(InterceptorEnvelope envelope, LinearScale across, LinearScale up, Func<int, bool> belongs)
    {
        var ranges = envelope.RangesMetres.Span;
        var heights = envelope.HeightsMetres.Span;
        var outline = new List<(double X, double Y)>();
        var back = new List<(double X, double Y)>();
        for (var i = 0; i < ranges.Length; i++)
        {
            var (lowest, highest) = (-1, -1);
            for (var j = 0; j < heights.Length; j++)
            {
                if (belongs(i * heights.Length + j))
                {
                    (lowest, highest) = (lowest < 0 ? j : lowest, j);
                }
            }

            if (lowest >= 0)
            {
                outline.Add((across[ranges[i] / 1000], up[heights[lowest] / 1000]));
                back.Add((across[ranges[i] / 1000], up[heights[highest] / 1000]));
            }
        }

        back.Reverse();
        outline.AddRange(back);
        var text = new StringBuilder();
        foreach (var (x, y) in outline)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(text.Length == 0 ? 'M' : 'L')}{x:0.#} {y:0.#}");
        }

        return new(text.Append(text.Length == 0 ? "" : "Z").ToString());
    }

    private static Markup Published(EnvelopeLimits limits, LinearScale across, LinearScale up) => limits.IsEmpty ? Markup.Nothing : Markup.Of($"""
        <path class="published" d="M{across[0]} {up[limits.MinimumHeight.Kilometres]}H{across[limits.MaximumRange.Kilometres]}V{up[limits.MaximumHeight.Kilometres]}H{across[0]}"/>
        """);

    private static Markup Key(double step, Acceleration neededLoad, EnvelopeLimits published)
    {
        var rows = Enumerable.Range(0, Bands).Select(band => Markup.Of(
            $"""<rect x="{Right + 24}" y="{Top + 22 * band}" width="16" height="16" fill="{Colours[band]}"/><text x="{Right + 46}" y="{Top + 13 + 22 * band}">to {(band + 1) * step} s</text>"""));
        var line = Top + 22 * Bands + 20;
        var load = neededLoad.MetresPerSecondSquared > 0
            ? Markup.Of($"""<path class="inner" d="M{Right + 24} {line + 24}h16"/><text x="{Right + 46}" y="{line + 28}">{neededLoad.StandardGravities} g and more left</text>""")
            : Markup.Nothing;
        var box = published.IsEmpty ? Markup.Nothing : Markup.Of($"""<path class="published" d="M{Right + 24} {line}h16"/><text x="{Right + 46}" y="{line + 4}">published reach</text>""");
        return Markup.Of($"{rows}{box}{load}");
    }
}

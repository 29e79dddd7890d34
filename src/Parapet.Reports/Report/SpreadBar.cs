using Parapet.Statistics.Sensitivity;

namespace Parapet.Studies.Report;

/// <summary>One bar: what share of the spread of the draws is chance, poor inputs, better inputs, and what remains.</summary>
internal static class SpreadBar
{
    private const double Width = 560;
    private const double Height = 30;

    public static Markup Draw(SpreadShares spread)
    {
        (string Class, string Name, double Share)[] parts = [.. Parts(spread)];
        var total = Math.Max(1, parts.Sum(part => part.Share));
        var before = 0.0;
        var pieces = new List<Markup>();
        foreach (var (name, label, share) in parts)
        {
            var (x, width) = (before / total * Width, share / total * Width);
            pieces.Add(Markup.Of($"""<g><title>{label}: {NumberText.Percent(share)}</title><rect class="{name}" x="{x}" y="0" width="{width}" height="{Height}"/>{(width < 34 ? Markup.Nothing : Markup.Of($"""<text class="inside {name}" x="{x + width / 2}" y="20" text-anchor="middle">{NumberText.Percent(share)}</text>"""))}</g>"""));
            before += share;
        }

        return Markup.Of($"""
            {ChartFrame.Draw(Width, Height, "Shares of the spread of the headline difference over the draws", Markup.Join(pieces))}
            <ul class="legend">{parts.Select(part => Markup.Of($"""<li><i class="{part.Class}"></i>{part.Name}</li>"""))}</ul>
            """);
    }

    private static IEnumerable<(string Class, string Name, double Share)> Parts(SpreadShares spread)
    {
        if (!double.IsNaN(spread.Chance))
        {
            yield return ("partChance", "chance within the draws", spread.Chance);
        }

        yield return ("partPoor", "poor inputs (grade C, estimated)", spread.Poor);
        yield return ("partBetter", "better inputs (grade A, B)", spread.Better);
        yield return ("partRest", "not traced to one figure", spread.Unexplained);
    }
}

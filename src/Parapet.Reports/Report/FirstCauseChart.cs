using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;
using Parapet.Simulation.Recording;

namespace Parapet.Studies.Report;

/// <summary>Why threats leaked: the first link of the chain that failed, in the order of the chain, a bar for each option.</summary>
internal static class FirstCauseChart
{
    private const double Width = 560;
    private const double Left = 172;
    private const double Right = 540;
    private const double Top = 10;
    private const double RowHeight = 27;

    public static Markup Draw(StudyFindings findings)
    {
        var options = findings.Study.Options.Index()
            .Where(entry => entry.Item.Role == OptionRole.Compared).ToArray();
        if (options.Length == 0)
        {
            return Markup.Nothing;
        }

        var bottom = Top + options.Length * RowHeight;
        var counts = options.Select(entry => Counts(findings.Table, entry.Index)).ToArray();
        var scale = LinearScale.Round(0, Math.Max(1, counts.Max(row => row.Sum())), Left, Right);
        return ChartFrame.Draw(Width, bottom + 36, "Mean leakers by first cause, a bar for each option", Markup.Of($"""
            {ChartFrame.Across(scale, Top, bottom)}
            {options.Select((entry, index) => Row(entry.Item.Name, counts[index], Top + index * RowHeight, scale))}
            {ChartFrame.AcrossName("leakers in a raid", 0.5 * (Left + Right), bottom + 32)}
            """));
    }

    /// <summary>The causes that occur, as a legend in the order of the chain.</summary>
    public static Markup Legend(StudyFindings findings)
    {
        var totals = new double[Enum.GetValues<FirstCause>().Length];
        foreach (var (index, _) in findings.Study.Options.Index().Where(entry => entry.Item.Role == OptionRole.Compared))
        {
            totals = [.. totals.Zip(Counts(findings.Table, index), (total, own) => total + own)];
        }

        return Markup.Of($"""<ul class="legend">{Enum.GetValues<FirstCause>().Where(cause => totals[(int)cause] > 0).Select(cause => Markup.Of($"""<li><i class="cause{(int)cause}"></i>{cause.Label}</li>"""))}</ul>""");
    }

    private static Markup Row(string name, double[] counts, double top, LinearScale scale)
    {
        var pieces = new List<Markup>();
        var before = 0.0;
        foreach (var cause in Enum.GetValues<FirstCause>().Where(cause => counts[(int)cause] > 0))
        {
            var count = counts[(int)cause];
            var (x, width) = (scale[before], scale[before + count] - scale[before]);
            pieces.Add(Markup.Of($"""
                <g><title>{name}: {cause.Label}, {NumberText.Of(count)} a raid</title><rect class="cause{(int)cause}" x="{x}" y="{top + 4}" width="{width}" height="{RowHeight - 8}"/>{Number()}</g>
                """));
            before += count;

            Markup Number() => width < 24
                ? Markup.Nothing
                : Markup.Of($"""<text class="inside cause{(int)cause}" x="{x + width / 2}" y="{top + RowHeight / 2 + 4}" text-anchor="middle">{NumberText.Count(count)}</text>""");
        }

        return Markup.Of($"""<text class="label" x="{Left - 10}" y="{top + RowHeight / 2 + 4}" text-anchor="end">{name}</text>{pieces}""");
    }

    private static double[] Counts(OutcomeTable table, int option)
    {
        var counts = new double[Enum.GetValues<FirstCause>().Length];
        foreach (var outcome in table.Of(option))
        {
            foreach (var entry in outcome.Classes)
            {
                for (var cause = 0; cause < counts.Length; cause++)
                {
                    counts[cause] += entry.FirstCauses[cause] / (double)table.Replications;
                }
            }
        }

        return counts;
    }
}

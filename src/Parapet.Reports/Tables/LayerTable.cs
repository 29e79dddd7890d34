using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Reports.Wording;
using Parapet.Statistics.Estimates;

namespace Parapet.Reports.Tables;

/// <summary>Who stopped what, and at what cost, layer by layer: where an option has several.</summary>
internal static class LayerTable
{
    private const string Note =
        "Means a raid, 95 % in brackets. A layer is the system that fired, or the fighters, whose cost is that of their missiles without the hours that they flew. A shot is a missile or a burst of a gun; "
        + "what stopped a threat counts once, whoever else fired at it.";

    private static readonly ImmutableArray<string> s_titles = ["layer", "stopped", "share of what was stopped", "shots", "USD m", "USD m a stopped threat", "shots left"];

    /// <summary>A section of the report.</summary>
    public static Markup Draw(StudyFindings findings)
    {
        ImmutableArray<LayerRow> rows = [.. DefenceLayers.Rows(findings).Where(row => findings.Study.Options[row.Option].IsAsStudied)];
        return rows.GroupBy(row => row.Option).All(option => option.Count() < 2) ? Markup.Nothing : Markup.Of($"""
            <section class="wide">
            <h2>Who stopped what, and at what cost</h2>
            <div class="scroll"><table><thead><tr><th>Option</th>{s_titles.Select(title => Markup.Of($"<th>{title}</th>"))}</tr></thead><tbody>
            {rows.Select(row => Markup.Of($"""<tr><th scope="row">{findings.Study.Options[row.Option].Name}</th>{Cells(row).Select(cell => Markup.Of($"<td>{cell}</td>"))}</tr>"""))}
            </tbody></table></div>
            <p class="note">{Note}</p>
            </section>
            """);
    }

    private static string[] Cells(LayerRow row) =>
    [
        row.Layer, Text(row.Stopped), Text(row.Share), Text(row.Shots), Text(row.CostMillions),
        row.CostOfStoppedMillions.IsDefined ? Text(row.CostOfStoppedMillions) : "none stopped", Text(row.Left),
    ];

    private static string Text(Estimate estimate) => !estimate.IsDefined ? NumberText.Missing
        : estimate.Chance.IsKnown ? $"{NumberText.Of(estimate.Mean)} ({IntervalText.Range(estimate.Chance)})" : NumberText.Of(estimate.Mean);
}

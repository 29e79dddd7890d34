using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Catalogue.Reading;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Judging.Outcomes;

namespace Parapet.Reports.Sections;

/// <summary>What each command post saw, what posts had in common, and what they took each class for.</summary>
internal static class PictureSection
{
    /// <summary>The section; nothing where no pictures were scored.</summary>
    public static Markup Draw(StudyFindings findings)
    {
        var shown = findings.Study.Options.Index()
            .Where(pair => pair.Item.Role == OptionRole.Compared && findings.Table.Totals(pair.Index).Pictures.Count > 0)
            .ToImmutableArray();
        return shown.IsEmpty ? Markup.Nothing : Markup.Of($"""
            <section class="measures">
            <h2>What each post saw, and took it for</h2>
            <p class="note">Sampled every 30 s against truth. Completeness: share of objects with a track. Ambiguity: tracks on each tracked object; above 1 are dual tracks. Spurious: share of tracks on nothing. Stale: share of tracks whose object is gone or that have brought no plot for 30 s. Swaps: tracks that went over to another object, in a replication. Commonality stands among the measures above.</p>
            {shown.Select(pair => Markup.Of($"<details><summary>{pair.Item.Name}</summary>{Nodes(findings, pair.Index)}{Confusion(findings, pair.Index)}</details>"))}
            </section>
            """);
    }

    private static Markup Nodes(StudyFindings findings, int option) => Markup.Of($"""
        <div class="scroll"><table><thead><tr><th>Command post</th><th>completeness</th><th>ambiguity</th><th>spurious</th><th>stale</th><th>swaps</th></tr></thead><tbody>
        {NodePictures.Of(findings, option).Select(node => Markup.Of($"""
            <tr><th scope="row">{node.Name}</th><td>{Share(node.Completeness)}</td><td>{Number(node.Ambiguity)}</td><td>{Share(node.Spuriousness)}</td><td>{Share(node.StaleShare)}</td><td>{Number(node.SwapsPerReplication)}</td></tr>
            """))}
        </tbody></table></div>
        """);

    private static Markup Confusion(StudyFindings findings, int option) => Markup.Of($"""
        <div class="scroll"><table class="text"><thead><tr><th>In truth</th><th>taken to be, by firing posts, share of the time tracked</th></tr></thead><tbody>
        {ConfusionTable.Of(findings, option, cell => cell.Identity).Zip(ConfusionTable.Of(findings, option, cell => cell.Category))
            .Select(row => Markup.Of($"<tr><th scope=\"row\">{row.First.Class.Label}</th><td>{Taken(row.First)}; {Taken(row.Second)}</td></tr>"))}
        </tbody></table></div>
        """);

    private static string Taken(ConfusionTable row)
    {
        var ordered = row.Shares.OrderByDescending(pair => pair.Share).ToArray();
        var percents = NumberText.Percents([.. ordered.Select(pair => pair.Share)]);
        return string.Join(", ", ordered.Zip(percents, (pair, percent) => $"{Names.Of(pair.Taken).Replace('-', ' ')} {percent}"));
    }

    private static string Share(double value) => double.IsFinite(value) ? NumberText.Percent(value) : "n/a";

    private static string Number(double value) => double.IsFinite(value) ? NumberText.Of(value) : "n/a";
}

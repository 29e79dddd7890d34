using System.Collections.Immutable;
using Parapet.Campaigns.Rare;
using Parapet.Drawing.Vector;
using Parapet.Reports.Wording;

namespace Parapet.Reports.Rare;

/// <summary>The section of the report on chances that counting cannot tell; nothing where none was sought.</summary>
internal static class RareSection
{
    private static readonly ImmutableArray<string> s_titles = ["event", "chance", "95 %", "effective raids", "gain", "mean weight (99 %)"];

    public static Markup Draw(ImmutableArray<RareResult> results) => results.IsEmpty ? Markup.Nothing : Markup.Of($"""
        <section class="wide">
        <h2>The chance that a raid lets nobody through, where counting cannot tell</h2>
        {results.Select(result => Markup.Of($"<p>{Prose.Of(RareText.Told(result))}</p>"))}
        <div class="scroll"><table><thead><tr><th>Option</th>{s_titles.Select(title => Markup.Of($"<th>{title}</th>"))}</tr></thead><tbody>
        {results.Select(RarePage.Row).Select(row => Markup.Of($"""<tr><th scope="row">{row[0]}</th>{row.Skip(1).Select(cell => Markup.Of($"<td>{cell}</td>"))}</tr>"""))}
        </tbody></table></div>
        <p class="note">{Prose.Of(RarePage.Method)}</p>
        </section>
        """);
}

using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Catalogue.Figures;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Reports.Wording;

namespace Parapet.Reports.Sections;

/// <summary>Every figure of the catalogue that the study used, with source and grade.</summary>
internal static class FiguresSection
{
    /// <summary>The section.</summary>
    public static Markup Draw(StudyFindings findings)
    {
        var figures = findings.Study.Page.Figures;
        var grades = figures.GroupBy(figure => figure.Grade).OrderBy(group => group.Key.Rank)
            .Select(group => $"{group.Count()} {(group.Key is null ? "estimated" : $"of grade {group.Key}")}");
        return Markup.Of($"""
            <section class="figures">
            <h2>Every figure used</h2>
            <p class="note">{figures.Length} figures: {string.Join(", ", grades)}. A: government, academic, think-tank. B: maker, major press. C: enthusiasts. A range means that the public record disagrees, and that the study drew from it.</p>
            <div class="scroll"><table class="text"><thead><tr><th>Figure</th><th class="right">value</th><th class="right">range</th><th>unit</th><th>grade</th><th>source, derivation or reason</th></tr></thead>
            {figures.GroupBy(figure => figure.System).Select(group => Markup.Of($"""<tbody><tr class="opens"><th colspan="6" scope="rowgroup">{group.Key}</th></tr>{group.Select(Row)}</tbody>"""))}
            </table></div>
            </section>
            """);
    }

    private static Markup Row(FigureUsed figure) => Markup.Of($"""
        <tr><td>{FieldText.Of(figure.Field)}</td><td class="right">{NumberText.Figure(figure.Value)}</td><td class="right">{Range(figure)}</td><td>{figure.Unit}</td><td><span class="badge grade{figure.Grade.Rank}">{figure.Grade?.ToString() ?? "est."}</span></td><td>{Status(figure.Status)}{Source(figure)}</td></tr>
        """);

    private static string Range(FigureUsed figure) => figure is { Low: { } low, High: { } high }
        ? $"{NumberText.Figure(low)} to {NumberText.Figure(high)}"
        : "";

    private static Markup Status(FigureStatus status) => status switch
    {
        FigureStatus.Derived => Markup.Of($"""<span class="quiet">derived:</span> """),
        FigureStatus.Estimated => Markup.Of($"""<span class="quiet">estimated:</span> """),
        _ => Markup.Nothing,
    };

    private static Markup Source(FigureUsed figure) => figure.Cited.IsEmpty
        ? Prose.Of(figure.Source)
        : Markup.Join(figure.Cited.Select((source, index) => Markup.Of($"{(index == 0 ? "" : "; ")}{Link(source)}")));

    /// <summary>A link where the address is one of the web; an address of another kind stands behind the words.</summary>
    private static Markup Link(Source source) => Uri.TryCreate(source.Address, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? Markup.Of($"""<a href="{source.Address}">{source.Text}</a>""")
        : Markup.Of($"{source.Text}{(source.Address.Length == 0 ? "" : $" ({source.Address})")}");
}

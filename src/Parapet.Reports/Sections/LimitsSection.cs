using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Reports.Wording;
using Parapet.Studies.Definition;

namespace Parapet.Reports.Sections;

/// <summary>The page that every run carries: use, assumptions with their bias, omissions, standing of the models.</summary>
internal static class LimitsSection
{
    /// <summary>The section.</summary>
    public static Markup Draw(StudyFindings findings)
    {
        var page = findings.Study.Page;
        return Markup.Of($"""
            <section class="limits">
            <h2>Use, assumptions and limits</h2>
            <dl>
            <dt>Question</dt><dd>{Prose.Of(page.Question)}</dd>
            <dt>Intended use</dt><dd>{Prose.Of(page.IntendedUse)}</dd>
            <dt>Prohibited use</dt><dd><b>{Prose.Of(page.ProhibitedUse)}</b></dd>
            <dt>Accreditation</dt><dd>{Prose.Of(page.Accreditation)}</dd>
            <dt>Poor inputs</dt><dd>{PoorInputs(findings)}</dd>
            </dl>
            <h3>Assumptions, and whom each favours</h3>
            <div class="scroll"><table class="text"><thead><tr><th>Assumption</th><th>direction of its bias</th></tr></thead><tbody>
            {page.Assumptions.Select(assumption => Markup.Of($"""<tr><td>{Prose.Of(assumption.Text)}</td><td>{Biases(assumption)}</td></tr>"""))}
            </tbody></table></div>
            <div class="columns">
            <div><h3>Left out</h3><ul>{page.Omissions.Select(omission => Markup.Of($"<li>{Prose.Of(omission)}</li>"))}</ul></div>
            <div><h3>Used beyond what was compared</h3><ul>{page.Extrapolations.Select(text => Markup.Of($"<li>{Prose.Of(text)}</li>"))}</ul></div>
            </div>
            <h3>Standing of the models</h3>
            <div class="scroll"><table class="text"><thead><tr><th>Model</th><th>standing</th><th>evidence</th></tr></thead><tbody>
            {page.Models.OrderBy(model => model.Standing).Select(model => Markup.Of($"""<tr><th scope="row">{model.Model}</th><td><span class="badge standing{(int)model.Standing}">{Words(model.Standing)}</span></td><td>{Prose.Of(model.Evidence)}</td></tr>"""))}
            </tbody></table></div>
            </section>
            """);
    }

    private static string PoorInputs(StudyFindings findings)
    {
        var figures = findings.Study.Page.Figures;
        var poor = figures.Count(figure => figure.Grade.IsPoor);
        var share = findings.Spread is { } spread && spread.PoorInterval.Width < 0.8
            ? $"they explain {NumberText.Percent(spread.Poor)} of the spread of the headline difference over the draws (95 %: {NumberText.Percent(spread.PoorInterval.Low)} to {NumberText.Percent(spread.PoorInterval.High)})"
            : $"what share of the spread they explain cannot be told from {findings.Table.Draws.Distinct().Count()} draws";
        return $"{poor} of {figures.Length} figures are of grade C or estimated; {share}.";
    }

    private static Markup Biases(Assumption assumption) => assumption.Biases.IsEmpty
        ? Markup.Of($"""<span class="quiet">bears on all alike</span>""")
        : Markup.Join(assumption.Biases.Select(bias => Markup.Of($"""<span class="bias">{Arrow(bias.Direction)} {bias.Option}</span>""")));

    private static string Arrow(BiasDirection direction) => direction switch
    {
        BiasDirection.Flatters => "\u25b2 flatters",
        BiasDirection.Harms => "\u25bc harms",
        BiasDirection.Neutral => "= neutral for",
        _ => "? unknown for",
    };

    private static string Words(ModelStanding standing) => standing switch
    {
        ModelStanding.Verified => "verified",
        ModelStanding.Compared => "compared with a published figure",
        ModelStanding.Plausible => "plausible",
        _ => "untested",
    };
}

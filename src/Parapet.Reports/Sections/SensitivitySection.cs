using Parapet.Campaigns.Sensitivity;
using Parapet.Drawing.Vector;
using Parapet.Reports.Sensitivity;
using Parapet.Reports.Wording;

namespace Parapet.Reports.Sections;

/// <summary>Which disputed figures decide the answer: the variance by family, the strongest as a tornado, and where the ranking changes.</summary>
internal static class SensitivitySection
{
    public const string Heading = "Which disputed figures decide";

    /// <summary>The section; a sentence where no analysis of these figures is kept.</summary>
    public static Markup Draw(SensitivityStanding standing) => Markup.Of($"""
        <section>
        <h2>{Heading}</h2>
        <p class="lead">{Prose.Of(SensitivitySentence.Of(standing))}</p>
        {(standing is { Fits: true, Result: { } result } ? Analysed(result) : Markup.Nothing)}
        </section>
        """);

    private static Markup Analysed(SensitivityResult result) => Markup.Of($"""
        <div class="scroll"><table class="text"><thead><tr><th>Family of figures</th><th>by itself (95 %)</th><th>all it has a hand in (95 %)</th><th>of the mean over raids, by itself</th></tr></thead><tbody>
        {result.Families.Select(family => Markup.Of($"""<tr><th scope="row">{family.Family} ({family.Figures.Length})</th><td>{SensitivitySentence.Share(family.First)}</td><td>{SensitivitySentence.Share(family.Total)}</td><td>{SensitivitySentence.Share(family.FirstOfMean)}</td></tr>"""))}
        </tbody></table></div>
        {Figure.Draw("Both ends of their ranges", SensitivityChart.Draw(result), Markup.Of($"How far each moves “{result.A}” minus “{result.B}” over the same raids, all else at its value; hairs are 95 % chance. Marked: the ranking is the other one there."), "wide")}
        <div class="scroll"><table class="text crossings"><thead><tr><th>Figure</th><th>value</th><th>range</th><th>ranking changes at (95 %)</th><th>source</th></tr></thead><tbody>
        {result.Crossings.Select(figure => Markup.Of($"""<tr><th scope="row">{figure.Name}</th><td>{SensitivityPage.Value(figure.Value, figure.Unit)}</td><td>{SensitivityPage.Value(figure.Low, "")} to {SensitivityPage.Value(figure.High, figure.Unit)}</td><td>{Prose.Of(SensitivityPage.Changes(figure))}</td><td>{Prose.Of($"{figure.Source} ({figure.Grade})")}</td></tr>"""))}
        </tbody></table></div>
        <p class="note">{SensitivityPage.Method(result)}</p>
        """);
}

using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Robustness;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Reports.Robustness;
using Parapet.Reports.Wording;

namespace Parapet.Reports.Sections;

/// <summary>Which settings of the study turn its answer: the strongest as a tornado, those that turn it in a table, and what could not be tried.</summary>
internal static class RobustnessSection
{
    public const string Heading = "Which setting would turn the answer";

    /// <summary>The section; a sentence where no sweep of these figures is kept.</summary>
    public static Markup Draw(StudyFindings findings) => Markup.Of($"""
        <section>
        <h2>{Heading}</h2>
        <p class="lead">{Prose.Of(RobustnessSentence.Of(findings.Study.Robustness))}{Elsewhere(findings)}</p>
        {(findings.Study.Robustness is { Fits: true, Result: { } result } ? Swept(result) : Markup.Nothing)}
        </section>
        """);

    /// <summary>Where the sweep's own raids, fewer and of another seed, say another thing than the study's: what turns is told against the former.</summary>
    internal static string Elsewhere(StudyFindings findings)
    {
        if (findings.Study.Robustness is not { Fits: true, Result: { } result } || findings.Comparisons.IsEmpty || findings.Decided(findings.Comparisons[0]) is not { } own)
        {
            return "";
        }

        var said = !own.IsClear ? Verdict.Neither : own.Better == own.A ? Verdict.First : Verdict.Second;
        return said == result.Verdict ? "" : $" The sweep is held against its own raids, on which the study comes to {RobustnessSentence.Verdict(result, result.Verdict)}; on those of this report it comes to {RobustnessSentence.Verdict(result, said)}.";
    }

    private static Markup Swept(RobustnessResult result) => Markup.Of($"""
        {Figure.Draw("The strongest settings", RobustnessChart.Draw(result), Markup.Of($"How far each moves “{result.A}” minus “{result.B}” over the same raids; hairs are 95 % chance. Marked: turns the answer, and did so again on further raids."), "wide")}
        {Flips(result)}
        <p class="note">{RobustnessPage.Method(result)} The annex names the {result.Refused.Length} values refused and the {result.LeftOut.Length} fields not tried.</p>
        """);

    /// <summary>For the annex: what could not be tried, and why; nothing where no sweep of these figures is kept.</summary>
    public static Markup NotTried(StudyFindings findings) => findings.Study.Robustness is not { Fits: true, Result: { } result } ? Markup.Nothing : Markup.Of($"""
        <section>
        <h2>Settings that were not tried</h2>
        <div class="scroll"><table class="text"><thead><tr><th>Refused</th><th>why</th></tr></thead><tbody>
        {result.Refused.Select(refused => Markup.Of($"<tr><td>{Prose.Of($"{refused.Setting}: {refused.Tried}")}</td><td>{Prose.Of(refused.Reason)}</td></tr>"))}
        </tbody></table></div>
        <div class="scroll"><table class="text"><thead><tr><th>Not tried, since</th><th>settings</th></tr></thead><tbody>
        {result.LeftOut.GroupBy(setting => setting.Reason).Select(reason => Markup.Of($"<tr><td>{Prose.Of(reason.Key)}</td><td>{string.Join("; ", reason.Select(setting => setting.Setting))}</td></tr>"))}
        </tbody></table></div>
        </section>
        """);

    private static Markup Flips(RobustnessResult result) => result.Flips.IsEmpty ? Markup.Nothing : Markup.Of($"""
        <div class="scroll"><table class="text"><thead><tr><th>Turns the answer</th><th>effect, {result.Unit} (95 %)</th><th>difference then</th><th>answer then</th></tr></thead><tbody>
        {result.Flips.Select(flip => Markup.Of($"""<tr><th scope="row">{flip.Effect.Told}</th><td>{RobustnessSentence.Interval(flip.Effect.Mean, flip.Effect.Low, flip.Effect.High)}</td><td>{NumberText.Signed(flip.Effect.Difference ?? double.NaN)}</td><td>{RobustnessSentence.Verdict(result, flip.Verdict)}</td></tr>"""))}
        </tbody></table></div>
        """);
}

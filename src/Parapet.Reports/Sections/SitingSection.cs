using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Catalogue.Reading;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Reports.Charts;
using Parapet.Reports.Wording;

namespace Parapet.Reports.Sections;

/// <summary>What the siting rules make of the headline, and where each put the forces compared.</summary>
internal static class SitingSection
{
    /// <summary>The section; nothing where no option is compared.</summary>
    public static Markup Draw(StudyFindings findings) => findings.Sitings.IsEmpty ? Markup.Nothing : Markup.Of($"""
        <section class="wide">
        <h2>Where the forces stand</h2>
        <p>{Rules(findings)} Every rule is applied to every force alike and before any raid is drawn: “best” is a search for the defence alone, from envelopes, footprints and coverage as the force's own commander would know them; “listed” is as the study lists it; “spread” and “together” give out the sites in order and send further fire units to free ones within 220 km, or keep them beside the first.</p>
        {Pairs(findings)}
        {Places(findings)}
        </section>
        """);

    private static string Rules(StudyFindings findings) => findings.Sitings.Length == 1
        ? $"One siting rule was run, “{Names.Of(findings.Sitings[0].Rule)}”."
        : findings.TurnsWithSiting ? "The ranking turns with siting." : "The ranking is the same under every siting rule that was run.";

    private static Markup Pairs(StudyFindings findings) => Figure.Draw(
        "The headline by siting rule",
        DifferenceChart.Draw(
            "The headline difference by siting rule", $"difference in {findings.Deciding.InSentence}, same raids",
            findings.Sitings.Select(pair => DifferenceChart.Row(Names.Of(pair.Rule), "connection", pair.Difference.Estimate, pair.Difference.Reversal))),
        Markup.Of($"{OptionText.Less(findings, findings.Comparisons[0])}, both forces sited by the same rule."),
        "half");

    private static Markup Places(StudyFindings findings)
    {
        var assets = findings.Study.Stories.IsEmpty ? [] : findings.Study.Stories[0].Assets;
        return Markup.Of($"""
            <div class="pair">
            {Compared(findings).Select((option, index) => Figure.Draw(
                Name(option),
                SitingMap.Draw(option.Standing, assets, $"Where the rule {Names.Of(option.Siting)} puts {option.Force}", $"siting{index}"),
                Markup.Nothing))}
            </div>
            <p class="note">Triangles are fire units, diamonds radars; dotted outlines are their sectors, and the annex says where each looks.</p>
            """);
    }

    /// <summary>For the annex: every radar and fire unit, where each rule puts it, and where it looks; nothing where no option is compared.</summary>
    public static Markup Tables(StudyFindings findings) => findings.Sitings.IsEmpty ? Markup.Nothing : Markup.Of($"""
        <section>
        <h2>Where each radar and fire unit stands</h2>
        {Compared(findings).Select(option => Markup.Of($"<h3>{Name(option)}</h3>{Table(option)}"))}
        </section>
        """);

    private static string Name(OptionResult option) => $"{option.Force}, sited {Names.Of(option.Siting)}";

    /// <summary>The forces of the headline by every rule, each force once; one without a defence is left out.</summary>
    private static IEnumerable<OptionResult> Compared(StudyFindings findings) => findings.Sitings
        .SelectMany(pair => new[] { pair.Difference.A, pair.Difference.B })
        .Select(option => findings.Study.Options[option])
        .Where(option => !option.Standing.IsEmpty)
        .DistinctBy(option => (option.Force, option.Siting));

    private static Markup Table(OptionResult option) => Markup.Of($"""
        <div class="scroll"><table><thead><tr><th class="text">Radar or fire unit</th><th class="text">of</th><th class="text">site</th><th>looks, degrees</th><th>sector, degrees</th></tr></thead><tbody>
        {option.Standing.Select(Row)}
        </tbody></table></div>
        """);

    private static Markup Row(StandingPart entry)
    {
        var sector = entry.Part.Sectors[0];
        var isWhole = sector.Width.Degrees >= 359;
        return Markup.Of($"""
            <tr><th scope="row">{entry.Part.Name}</th><td class="text">{entry.Part.System}</td><td class="text">{entry.Site}</td><td>{(isWhole ? "all round" : NumberText.Of(Math.Round(sector.Boresight.Degrees)))}</td><td>{NumberText.Of(sector.Width.Degrees)}</td></tr>
            """);
    }
}

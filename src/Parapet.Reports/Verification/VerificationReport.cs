using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Reports.Answers;
using Parapet.Reports.Credibility;
using Parapet.Reports.Wording;
using Parapet.Studies.Definition;
using Parapet.Validation;
using Parapet.Validation.Engagements;
using Parapet.Validation.Tables;

namespace Parapet.Reports.Verification;

/// <summary>
/// A verification and validation report of one study, under the headings of the template in [MILSTD3022], from what was run:
/// the study's page, its findings, the reference values and the public record. What the program cannot know it says so.
/// </summary>
public static class VerificationReport
{
    /// <summary>The sections, in the template's order.</summary>
    /// <param name="results">Every reference value, computed.</param>
    /// <param name="record">The public record.</param>
    public static ImmutableArray<ReportSection> Of(
        StudyFindings findings, CredibilityEvidence evidence, ImmutableArray<QuantityResult> results, OutcomeRecord record)
    {
        var factors = CredibilityTable.Of(findings, evidence);
        var page = findings.Study.Page;
        return
        [
            new("Executive summary", Summary(findings, evidence, factors)),
            new("1. Problem statement", Problem(findings)),
            new("2. M&S requirements and acceptability criteria", Requirements(factors)),
            new("3. M&S assumptions, capabilities, limitations, and risks and impacts", Limits(findings)),
            new("4. V&V task analysis", Tasks(findings, evidence, record)),
            new("5. V&V recommendations", Recommendations(factors)),
            new("6. Key participants", "Accreditation: none. V&V: the program itself, by the commands named here; no person or body is known to it. Users: whoever ran this report."),
            new("7. Actual V&V resources", Resources(findings)),
            new("8. V&V lessons learned", Lessons(evidence)),
            new("Appendix A. M&S description", Description(findings)),
            new("Appendix B. M&S requirements traceability matrix", Traceability(factors)),
            new("Appendix C. Basis of comparison", Basis(results, record)),
            new("Appendix D. References", References(results, record)),
            new("Appendix E. Acronyms", "M&S: models and simulations. THAAD: Terminal High Altitude Area Defense. V&V: verification and validation."),
            new("Appendix F. Glossary", Glossary),
            new("Appendix G. V&V programmatics", $"Commands: `parapet validate`, `parapet validate engagements`, `parapet run {findings.Study.Name}`, `parapet run {findings.Study.Name} --verify`, `parapet catalogue check`. All of them are free to run again by anybody."),
            new("Appendix H. Distribution list", $"Unlimited. Prohibited use: {page.ProhibitedUse}"),
        ];
    }

    /// <summary>The whole of it, in Markdown.</summary>
    public static string Draw(StudyFindings findings, ImmutableArray<ReportSection> sections)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"# Verification and validation report: {Title(findings)}");
        text.AppendLine();
        text.AppendLine("Written by `parapet vv-report` from what it ran, under the headings of MIL-STD-3022; do not edit.");
        foreach (var section in sections)
        {
            text.AppendLine();
            text.AppendLine(CultureInfo.InvariantCulture, $"## {section.Heading}");
            text.AppendLine();
            text.AppendLine(section.Text.TrimEnd());
        }

        return text.ToString();
    }

    private const string Glossary =
        "Draw: one reading of the disputed figures, shared by all options. Judged: beside a value from outside or a closed form, with a tolerance from its digits. "
        + "Not claimed: a case that no model says it can compute. Compared, not judged: beside the public record, without pass or failure. Raid: what all options of one replication meet.";

    private static string Title(StudyFindings findings) => findings.Study.Title.Length > 0 ? findings.Study.Title : findings.Study.Name;

    private static string Summary(StudyFindings findings, CredibilityEvidence evidence, ImmutableArray<CredibilityFactor> factors)
    {
        var answer = AnswerRule.Apply(findings);
        var (judged, outside) = (evidence.Topics.Sum(topic => topic.Judged), evidence.Topics.Sum(topic => topic.Out));
        return Lines(
            $"Study `{findings.Study.Name}`, Parapet {findings.Study.Page.Version}, {findings.Table.Replications} raids in {findings.Table.Draws.Distinct().Count()} draws. Accreditation: {findings.Study.Page.Accreditation}.",
            "",
            $"Of {judged} reference values in {evidence.Topics.Length} topics {judged - outside} are within their tolerance and {outside} out of it; {evidence.NotJudged} more are shown and not claimed. By the eight factors of NASA-STD-7009 the lowest level is {CredibilityTable.Overall(factors)}.",
            "",
            $"What this run says: {answer.Told}");
    }

    private static string Problem(StudyFindings findings) => Lines(
        $"Question: {findings.Study.Page.Question}",
        "",
        $"Intended use: {findings.Study.Page.IntendedUse}",
        "",
        $"Prohibited use: {findings.Study.Page.ProhibitedUse}",
        "",
        "Scope of accreditation: none was asked for and none is given. Scope of V&V: the models that the study uses, the figures that they take, and this study's run.");

    private static string Requirements(ImmutableArray<CredibilityFactor> factors) => Lines(
    [
        "The intended use sets no numerical requirement, so that none is met or missed. What the program asks of itself:",
        "",
        "- Every published value and closed form within a tolerance that comes from the digits of its source, never from what the code reaches.",
        "- Every figure with its source and grade, or with the reason of its estimate.",
        "- Chance, disputed figures and reversal told apart, never added up.",
        "- Compared with the public record, and not judged by it.",
        "",
        "Levels reached:",
        "",
        .. factors.Select(factor => $"- {factor.Name}: {factor.Level} of 4 ({factor.Meaning})."),
    ]);

    private static string Limits(StudyFindings findings)
    {
        var page = findings.Study.Page;
        return Lines(
        [
            "### Assumptions",
            "",
            .. page.Assumptions.Select(assumption => $"- {assumption.Text}{Bias(assumption)}"),
            "",
            "### Capabilities",
            "",
            .. page.Models.Where(model => model.Standing < ModelStanding.Plausible).Select(model => $"- {model.Model}: {model.Evidence}."),
            "",
            "### Limitations",
            "",
            .. page.Omissions.Select(omission => $"- Left out: {omission}"),
            .. page.Extrapolations.Select(text => $"- Used beyond what was compared: {text}"),
            .. page.Models.Where(model => model.Standing >= ModelStanding.Plausible).Select(model => $"- {model.Model} ({model.Standing.ToString().ToLowerInvariant()}): {model.Evidence}."),
            "",
            "### Risks and impacts",
            "",
            "A model that is plausible or untested may turn the order of the options; the direction of each assumption's bias stands beside it where it is known. Used outside its intended use the study misleads.",
        ]);
    }

    private static string Bias(Assumption assumption) => assumption.Biases.IsEmpty
        ? ""
        : $" ({string.Join("; ", assumption.Biases.Select(bias => bias.Direction switch
        {
            BiasDirection.Flatters => $"flatters {bias.Option}",
            BiasDirection.Harms => $"harms {bias.Option}",
            BiasDirection.Neutral => $"neutral for {bias.Option}",
            _ => $"unknown for {bias.Option}",
        }))})";

    private static string Tasks(StudyFindings findings, CredibilityEvidence evidence, OutcomeRecord record)
    {
        var figures = findings.Study.Page.Figures;
        return Lines(
        [
            "### Data",
            "",
            $"{figures.Length} figures of the catalogue: {string.Join(", ", figures.GroupBy(figure => figure.Grade).OrderBy(group => group.Key.Rank).Select(group => $"{group.Count()} {(group.Key is null ? "estimated or derived" : $"of grade {group.Key}")}"))}. {findings.Study.DisputedFigures.Length} of what they rest on is disputed and was drawn.",
            "",
            "### Conceptual models and implementation",
            "",
            "| topic | judged | out | shown, not claimed |",
            "|---|--:|--:|--:|",
            .. evidence.Topics.Select(topic => $"| {topic.Topic} | {topic.Judged} | {topic.Out} | {topic.NotJudged} |"),
            "",
            "### Results",
            "",
            $"The public record holds {record.Cases.Length} cases, of which {record.Cases.Count(one => one.ComparedBy is not (ComparedBy.Nothing or ComparedBy.Input))} are set beside the program by `parapet validate engagements`; this report does not run it. Its last result stands in docs/validation-engagements.md.",
            "",
            "### This run",
            "",
            $"Headline: {(findings.Comparisons.IsEmpty ? "none" : OptionText.Less(findings, findings.Comparisons[0]))}. Sweep of the study's settings: {(findings.Study.Robustness is { Fits: true, Result: { } sweep } ? $"{sweep.Settings} tried, {sweep.Flips.Length} turn the answer" : "not swept")}.",
        ]);
    }

    private static string Recommendations(ImmutableArray<CredibilityFactor> factors) => Lines(
    [
        "Use it to compare options under the stated assumptions, and for nothing else. To raise a level:",
        "",
        .. factors.Select(factor => $"- {factor.Name} ({factor.Level}): {factor.Limit}"),
    ]);

    private static string Resources(StudyFindings findings) => findings.Study.Elapsed == Duration.Zero
        ? "The time of this run was not measured. No other resources are known to the program."
        : string.Create(CultureInfo.InvariantCulture, $"This run took {findings.Study.Elapsed.Seconds:0} s on the clock. No other resources are known to the program.");

    private static string Lessons(CredibilityEvidence evidence)
    {
        var failing = evidence.Topics.Where(topic => topic.Out > 0).Select(topic => topic.Topic).ToArray();
        return failing.Length > 0
            ? $"Out of tolerance, and kept: {string.Join(", ", failing)}."
            : "No reference value is out of tolerance. Agreement of parts does not show that a whole raid comes out as it would; the public record, beside which whole raids are set, is too coarse to tell.";
    }

    private static string Description(StudyFindings findings) => Lines(
    [
        "Parapet simulates integrated air and missile defence from public figures: truth flies, radars plot it, trackers and commanders see plots and tracks only, interceptors fly, and what passed is recorded. Options of a study meet the same raids.",
        "",
        $"Catalogue `{findings.Study.Page.CatalogueHash}`, seed {findings.Study.Seed}. Options:",
        "",
        .. findings.Study.Options.Select(option => $"- {option.Name}: {option.Units}."),
    ]);

    private static string Traceability(ImmutableArray<CredibilityFactor> factors) => Lines(
    [
        "| factor | level | evidence |",
        "|---|--:|---|",
        .. factors.Select(factor => $"| {factor.Name} | {factor.Level} | {factor.Evidence} |"),
    ]);

    private static string Basis(ImmutableArray<QuantityResult> results, OutcomeRecord record) => Lines(
    [
        "### Reference values",
        "",
        "| table | values | kind | source |",
        "|---|--:|---|---|",
        .. results.GroupBy(result => result.Table).Select(table => $"| {table.Key.Name} | {table.Sum(result => result.Judged)} | {Kind(table.Key.Evidence)} | {table.Key.Source} |"),
        "",
        "### Public record",
        "",
        "| case | defence | date | quantity | value | compared by | |",
        "|---|---|---|---|--:|---|---|",
        .. record.Cases.Select(one => string.Create(
            CultureInfo.InvariantCulture,
            $"| {one.Name} | {one.Defence} | {one.Date} | {one.Quantity} | {one.Value} | {one.ComparedBy.ToString().ToLowerInvariant()} | {(one.SingleSourced ? "single-sourced" : "")} |")),
    ]);

    private static string References(ImmutableArray<QuantityResult> results, OutcomeRecord record) => Lines(
    [
        $"Keys in brackets stand in docs/references.bib: {string.Join("; ", results.Select(result => result.Table.Source).Distinct().Order(StringComparer.Ordinal))}.",
        "",
        .. record.Sources.Select(source => $"- {source.Id} ({source.Grade}): {source.Text}. {source.Address}"),
    ]);

    private static string Kind(Evidence evidence) => evidence switch
    {
        Evidence.Validation => "outside values",
        Evidence.ClosedForm => "closed form",
        _ => "regression",
    };

    private static string Lines(params string[] lines) => string.Join('\n', lines);
}

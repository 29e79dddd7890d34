using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Labels;

namespace Parapet.Reports.Credibility;

/// <summary>
/// The eight factors of credibility [NASA7009], each with a level by the standard's meaning. The levels follow by rule from
/// what was run; the program claims none that it cannot show.
/// </summary>
public static class CredibilityTable
{
    private const int FewestDraws = 5;

    /// <summary>All eight, in the standard's order.</summary>
    public static ImmutableArray<CredibilityFactor> Of(StudyFindings findings, CredibilityEvidence evidence) =>
        [Verification(findings, evidence), Validation(evidence), Pedigree(findings), Uncertainty(findings), Robustness(findings), UseHistory, Management(findings), People];

    /// <summary>The standard's sum: the lowest of the eight.</summary>
    public static int Overall(ImmutableArray<CredibilityFactor> factors) => factors.Min(factor => factor.Level);

    private static CredibilityFactor UseHistory => new(
        "Use history", 0, "not evidence enough", "No use is known to the program.", "No decision is known to have rested on it, and no prediction of it was ever compared with what came.");

    private static CredibilityFactor People => new(
        "People qualifications", 0, "not evidence enough", "Not assessed.", "The program cannot know who wrote, ran and read it.");

    private static CredibilityFactor Verification(StudyFindings findings, CredibilityEvidence evidence)
    {
        var models = findings.Study.Page.Models;
        var standing = string.Join(", ", models.GroupBy(model => model.Standing).OrderBy(group => group.Key).Select(group => $"{group.Count()} {group.Key.ToString().ToLowerInvariant()}"));
        return evidence.ClosedForm == 0
            ? new("Verification", 0, "not evidence enough", $"The closed forms were not computed in this run. Models by their standing: {standing}.", "`parapet validate` computes them.")
            : new(
                "Verification",
                evidence.ClosedFormOut == 0 ? 2 : 1,
                evidence.ClosedFormOut == 0 ? "key features tested" : "concepts and mathematics checked",
                $"{evidence.ClosedForm - evidence.ClosedFormOut} of {evidence.ClosedForm} values of closed forms within tolerance. Models by their standing: {standing}.",
                evidence.ClosedFormOut == 0 ? "The numerical error of a whole raid is not estimated." : "Values of closed forms are out of tolerance.");
    }

    private static CredibilityFactor Validation(CredibilityEvidence evidence) => evidence.Outside == 0
        ? new("Validation", 0, "not evidence enough", "The published values were not computed in this run.", "`parapet validate` computes them.")
        : new(
            "Validation",
            evidence.OutsideOut == 0 ? 2 : 1,
            evidence.OutsideOut == 0 ? "parts agree with published values" : "concepts agree with simple references",
            $"{evidence.Outside - evidence.OutsideOut} of {evidence.Outside} published values within tolerance in {evidence.Topics.Count(topic => topic.Outside > 0)} topics, {evidence.NotJudged} more not claimed.",
            "Whole engagements have no public measurement to agree with; beside the public record they are compared and not judged (`parapet validate engagements`).");

    private static CredibilityFactor Pedigree(StudyFindings findings)
    {
        var figures = findings.Study.Page.Figures;
        var poor = figures.Count(figure => figure.Grade.IsPoor);
        var grades = string.Join(", ", figures.GroupBy(figure => figure.Grade).OrderBy(group => group.Key.Rank).Select(group => $"{group.Count()} {(group.Key is null ? "estimated or derived" : $"of grade {group.Key}")}"));
        var spread = findings.Spread is { } shares && double.IsFinite(shares.Poor)
            ? $"Poor ones explain {NumberText.Percent(shares.Poor)} of the spread over the draws (95 %: {NumberText.Percent(shares.PoorInterval.Low)} to {NumberText.Percent(shares.PoorInterval.High)})."
            : "What share of the spread the poor ones explain cannot be told from this run.";
        return new(
            "Input pedigree",
            poor == 0 ? 2 : 1,
            poor == 0 ? "traceable to formal documents" : "traceable, some to informal documents only",
            $"{figures.Length} figures: {grades}. {spread}",
            poor == 0 ? "Published figures are not measurements of the systems." : $"{poor} figures rest on enthusiasts or on an estimate.");
    }

    private static CredibilityFactor Uncertainty(StudyFindings findings)
    {
        var (draws, raids) = (findings.Table.Draws.Distinct().Count(), findings.Table.Replications);
        return draws >= FewestDraws
            ? new(
                "Results uncertainty", 3, "analysed by chance and by input",
                $"{raids} raids in {draws} draws of {findings.Study.DisputedFigures.Length} disputed figures; chance, figures and reversal are told apart.",
                "The numerical error of the models is not part of the intervals.")
            : new(
                "Results uncertainty", 2, "analysed for a few readings",
                $"{raids} raids in {draws} {(draws == 1 ? "draw" : "draws")} of the disputed figures; intervals are chance alone.",
                $"Fewer than {FewestDraws} draws cannot show what the figures do.");
    }

    private static CredibilityFactor Robustness(StudyFindings findings)
    {
        var figures = findings.Spread is { } spread
            ? $"Rank correlations of {spread.Drivers.Length} disputed figures with the headline are known, {spread.Drivers.Count(driver => driver.IsClear)} beyond chance."
            : "What the disputed figures do cannot be told from this run.";
        return (findings.Study.Robustness, findings.Spread) switch
        {
            ({ Fits: true, Result: { } sweep }, _) => new(
                "Results robustness", 3, "sensitivity known for many parameters",
                $"{sweep.Settings} settings of the study were swept; {sweep.Flips.Length} of them or of their pairs turn the answer. {figures}",
                "Pairs were tried among the strongest only, and no three together."),
            (_, not null) => new("Results robustness", 2, "sensitivity known for some parameters", figures, "The settings of the study were not swept."),
            _ => new("Results robustness", 0, "not evidence enough", figures, "The settings of the study were not swept."),
        };
    }

    private static CredibilityFactor Management(StudyFindings findings) => new(
        "M&S management", 1, "managed",
        $"Version {findings.Study.Page.Version}, catalogue {findings.Study.Page.CatalogueHash}, seed {findings.Study.Seed}: the run can be made again bit for bit, and its study and settings are kept beside it.",
        "No body outside the project reviews changes, and the program cannot see whether its tests were run on this build.");
}

using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Vector;
using Parapet.Reports.Answers;
using Parapet.Reports.Charts;
using Parapet.Reports.Rare;
using Parapet.Reports.Robustness;
using Parapet.Reports.Sensitivity;
using Parapet.Reports.Tables;
using Parapet.Reports.Wording;

namespace Parapet.Reports.Sections;

/// <summary>The answer with its condition, on one screen, and the charts it rests on.</summary>
internal static class FrontPage
{
    /// <summary>Head of the report.</summary>
    public static Markup Answer(StudyFindings findings)
    {
        var study = findings.Study;
        var answer = AnswerRule.Apply(findings);
        return Markup.Of($"""
            <header>
            <p class="kicker">Parapet study · {study.Name}</p>
            <h1>{Prose.Of(study.Page.Question)}</h1>
            <p class="answer">{answer.Finding}</p>
            <ul class="points">{Points(findings, answer).Select(point => Markup.Of($"<li>{point}</li>"))}</ul>
            {Interrupted(findings)}
            <p class="facts">{Options(study)} · {findings.Table.Replications} raids each, the same for all · {findings.Table.Draws.Distinct().Count()} draws of {study.DisputedFigures.Length} disputed figures · seed {study.Seed} · {BasisSection.Words(study.Basis)} · Parapet {study.Page.Version}</p>
            </header>
            {KeyFigures.Draw(findings)}
            """);
    }

    /// <summary>First sections of the report.</summary>
    public static Markup Draw(StudyFindings findings, OptionStyle style) => Markup.Of($"""
            <section class="wide">
            <h2>Scorecard</h2>
            {ScorecardTable.Draw(findings, style)}
            <p class="note">{ScatterSentence.Of(findings)} Darker means a larger share of the class let through. Intervals are chance alone, 95 %: what the study would give again with another seed. What the disputed figures add stands apart, below. “Under”: no event in {findings.Table.Replications} raids; the bound is what stays possible at 95 %.</p>
            </section>
            {ChainSection.Draw(findings)}
            {RangesSection.Draw(findings)}
            {SweepSection.Draw(findings, style)}
            <div class="pair">
            {Differences(findings, style)}
            {RaidSize(findings, style)}
            </div>
            <div class="pair">
            {Risk(findings, style)}
            {Figure.Draw("First cause of each leaker", Markup.Of($"{FirstCauseChart.Draw(findings)}{FirstCauseChart.Legend(findings)}"), Markup.Of($"The first link of the chain, from sensing to the endgame, that failed. Mean over all raids."))}
            </div>
            {FirstCauseTable.Draw(findings)}
            {FriendLossTable.Draw(findings)}
            {DamageTable.Draw(findings)}
            {FireTable.Draw(findings)}
            {RareSection.Draw(findings.Study.Rare)}
            {LayerTable.Draw(findings)}
            {CourseSection.Draw(findings, style)}
            {CampaignTable.Draw(findings)}
            {Timeline(findings, style)}
            {Maps(findings)}
            """);

    /// <summary>Those that the study states, and how many of them were run again.</summary>
    private static string Options(StudyResult study)
    {
        var again = study.Options.Count(option => option.Role is OptionRole.OtherBasis or OptionRole.OtherSiting);
        return $"{study.Options.Length - again} options{(again == 0 ? "" : $", and {again} runs of them by another siting rule or on another basis")}";
    }

    /// <summary>What belongs to the answer, the nearest to it first.</summary>
    private static IEnumerable<Markup> Points(StudyFindings findings, Answer answer) =>
    [
        .. ((string[])[.. answer.Reach, answer.Condition, .. answer.Mechanism]).Select(Prose.Of),
        Markup.Of($"{Prose.Of(RobustnessSentence.Short(findings.Study.Robustness))}{RobustnessSection.Elsewhere(findings)} {See(RobustnessSection.Heading)}"),
        .. Deciding(findings.Study),
    ];

    /// <summary>Which disputed figures decide, where that is known of this state; the section says so where it is not.</summary>
    private static IEnumerable<Markup> Deciding(StudyResult study) => study.Sensitivity is { Fits: true, Result: { } result }
        ? [Markup.Of($"{Prose.Of(SensitivitySentence.Short(result))} {See(SensitivitySection.Heading)}")]
        : [];

    private static Markup See(string heading) => Markup.Of($"""<a href="#{Contents.Place(heading)}">More</a>""");

    /// <summary>Left out where no friend flies.</summary>
    private static Markup Risk(StudyFindings findings, OptionStyle style) => findings.MeanOverRaids(Measures.FriendliesFlying) == 0
        ? Markup.Nothing
        : Figure.Draw("Leakers against friendly losses", Markup.Of($"{RiskChart.Draw(findings, style)}{RiskChart.Legend(findings, style)}"), Markup.Of($"Down and left is better. Hairs are 95 % chance intervals; a thin line joins options that differ in weapon control only, with its name at the other end. Compare options at equal risk to friends, not leakers alone."));

    private static Markup Interrupted(StudyFindings findings) => findings.Study.Interrupted
        ? Markup.Of($"""<p class="warning">This is a part of the run: {findings.Table.Replications} of {findings.Study.Replications} replications were finished by every option, and only these are counted.</p>""")
        : Markup.Nothing;

    private static Markup Differences(StudyFindings findings, OptionStyle style)
    {
        var rows =
            from pair in findings.Comparisons
            let difference = findings.Decided(pair)
            where difference != null
            select DifferenceChart.Row(
                OptionText.Less(findings, pair), style.Of(pair.A).Colour, difference.Estimate, difference.Reversal);
        return Figure.Draw(
            $"Paired differences: {findings.Deciding.InSentence}",
            DifferenceChart.Draw("Paired differences with chance and disputed figures", $"difference in {findings.Deciding.InSentence}, same raids", rows),
            Markup.Of($"{(findings.Deciding.FewerIsBetter ? "Left" : "Right")} of zero, the first-named is better. <b>Dark bar:</b> chance, 95 %; shrinks with replications. <b>Pale band:</b> the disputed figures, 5 to 95 % of draws with chance taken off; does not shrink. Right: share of draws in which the order reverses."));
    }

    private static Markup RaidSize(StudyFindings findings, OptionStyle style) => RaidSizeChart.HasSizes(findings)
        ? Figure.Draw("Leakers against raid size", RaidSizeChart.Draw(findings, style), Markup.Of($"Raids grouped by size, six groups at most; hairs are 95 % chance intervals of each group."))
        : Figure.Draw("How many leak, how often", Markup.Of($"{RaidSizeChart.Legend(findings, style)}{RaidSizeChart.Draw(findings, style)}"), Markup.Of($"All raids were of one size, so there is no curve over size: the line gives the share of raids in which more than so many leaked."));

    private static Markup Timeline(StudyFindings findings, OptionStyle style) => TimelineChart.Shown(findings).IsEmpty
        ? Markup.Nothing
        : Figure.Draw(
            "Shot opportunities along the timeline",
            Markup.Of($"{TimelineChart.Legend(findings, style)}{TimelineChart.Draw(findings, style)}"),
            Markup.Of($"Of each class, the share that some fire unit could have launched at, by the time left to impact or weapon release. The area under a line is the time there was to shoot. Options of the first comparisons."),
            "wide");

    private static Markup Maps(StudyFindings findings) => Markup.Join(findings.Study.Stories.Select((story, index) => Figure.Draw(
        $"One raid on the map: {findings.Study.Options[story.Option].Name}",
        Markup.Of($"""
            {RaidMap.Draw(story, $"map{index}")}{RaidMap.Legend(story)}
            {(story.Paths.IsEmpty ? Markup.Nothing : Markup.Of($"""<div class="pair"><div>{RaidMap.DrawFlights(story, $"flights{index}")}</div><div>{RaidClock.Draw(story)}</div></div>"""))}
            """),
        Markup.Of($"Replication {story.Replication}, draw {story.Draw}: one of {findings.Table.Replications}, chosen to show, not to prove. Below: every flight from its beginning, and when it flew; a dot where it was killed, a dart where it hit. Shaded: where a target of that height is seen by somebody; dotted outlines are sectors. {Terrain(story)} Coastlines and borders: Natural Earth, public domain."),
        "wide")));

    private static string Terrain(ReplicationStory story)
    {
        if (story.Sites.IsEmpty)
        {
            return "No radar stands in this option, so nothing was looked for.";
        }

        if (story.IsSmoothEarth)
        {
            return "Horizons are those of the smooth earth: in this run no relief hides anything.";
        }

        var groups = story.Sites.GroupBy(site => site.TerrainLayer).ToArray();
        var layers = groups.Length == 1
            ? [$"{groups[0].Key} for all {story.Sites.Length} sites"]
            : groups.Select(group => $"{group.Key} ({string.Join(", ", group.Select(site => site.Name).Distinct())})");
        var coarse = Stand("ETOPO5") ? " Relief of 9 km underestimates ridges, so low fliers are seen too soon." : "";
        var smooth = Stand("smooth earth") ? " The smooth earth lies at sea level and hides by its curve alone: no relief was at hand there." : "";
        return $"Horizons were computed on {string.Join("; ", layers)}.{coarse}{smooth}";

        bool Stand(string layer) => story.Sites.Any(site => site.TerrainLayer.Contains(layer, StringComparison.Ordinal));
    }
}

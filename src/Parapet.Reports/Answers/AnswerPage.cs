using System.Text;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Labels;
using Parapet.Judging.Outcomes;
using Parapet.Reports.Rare;
using Parapet.Reports.Robustness;
using Parapet.Reports.Sensitivity;
using Parapet.Reports.Sections;
using Parapet.Reports.Tables;
using Parapet.Reports.Wording;
using Parapet.Statistics.Estimates;

namespace Parapet.Reports.Answers;

/// <summary>The answer on one page of Markdown: what was asked, what came of it, what would change it, what is left out.</summary>
public static class AnswerPage
{
    private const int MostDrivers = 3;

    private static readonly string[] Columns = [Measures.Leakers.Id, Measures.RaidAnnihilation.Id, Measures.FriendliesLost.Id, Measures.RoundsFired.Id];

    /// <summary>The text; the same findings give the same text.</summary>
    public static string Draw(StudyFindings findings)
    {
        var page = new StringBuilder();
        var answer = AnswerRule.Apply(findings);
        Append(page, $"# {(findings.Study.Title.Length > 0 ? findings.Study.Title : findings.Study.Name)}");
        Append(page, $"**Question.** {findings.Study.Page.Question}");
        if (findings.Study.Interrupted)
        {
            Append(page, $"**This is a part of the run:** {findings.Table.Replications} of {findings.Study.Replications} raids.");
        }

        Append(page, $"**Answer.** {answer.Told}");
        if (findings.Study.Stopping is { } stopping)
        {
            Append(page, $"**Size.** {StoppingSentence.Of(stopping, findings.Study.Interrupted)}");
        }

        if (answer.Mechanism.Length > 0)
        {
            Append(page, $"**How.** {string.Join(" ", answer.Mechanism)}");
        }

        ChainPage.Append(page, findings);
        RangePage.Append(page, findings);
        SweepPage.Append(page, findings);
        Options(page, findings);
        Bases(page, findings);
        Classes(page, findings);
        if (findings.Study.Options.Any(option => option.Hypothetical))
        {
            Append(page, "\\* hypothetical: known not to be on offer.");
        }

        foreach (var rare in findings.Study.Rare)
        {
            Append(page, RareText.Told(rare));
        }

        if (CourseSentence.Of(findings) is { Length: > 0 } course)
        {
            Append(page, $"**Over the raid.** {course}");
        }

        DamageTable.Write(page, findings);
        FireTable.Write(page, findings);
        Differences(page, findings);
        Append(page, $"**What would change it.** {Movers(findings)}");
        Append(page, $"**Which disputed figures decide.** {SensitivitySentence.Of(findings.Study.Sensitivity)}");
        Append(page, $"**What would turn it.** {RobustnessSentence.Of(findings.Study.Robustness)}");
        Append(page, $"**Left out.** {string.Join(" ", findings.Study.Page.Omissions.Select(omission => omission.TrimEnd('.') + "."))}");
        Append(page, $"**Use.** {findings.Study.Page.IntendedUse} {findings.Study.Page.ProhibitedUse} Accreditation: {findings.Study.Page.Accreditation}.");
        page.Append($"Study `{findings.Study.Name}`, seed {findings.Study.Seed}, {findings.Table.Replications} raids, {findings.Table.Draws.Distinct().Count()} draws of the disputed figures, ");
        page.AppendLine($"version {findings.Study.Page.Version}, catalogue {findings.Study.Page.CatalogueHash[..12]}.");
        return page.ToString();
    }

    private static void Options(StringBuilder page, StudyFindings findings)
    {
        var columns = new ClassColumns(findings);
        var isOther = !Columns.Contains(findings.Deciding.Id);
        page.AppendLine($"| option | {(isOther ? $"{findings.Deciding.InSentence}, {findings.Deciding.Unit} (95 %) | " : "")}leakers of {NumberText.Count(findings.MeanRaidSize)} (95 %) | no leaker | friends lost | rounds fired | first causes of leakage |");
        page.AppendLine($"|---|{(isOther ? "--:|" : "")}--:|--:|--:|--:|---|");
        foreach (var (index, option) in OnOwnBasis(findings))
        {
            var leakers = findings.Of(index, Measures.Leakers);
            page.AppendLine(
                $"| {option.Name}{(option.Hypothetical ? " *" : "")} | {(isOther ? Decided(findings.Of(index, findings.Deciding)) : "")}{columns.Number(leakers.Mean)} ({IntervalText.Range(leakers.Chance)}) | "
                + $"{Mean(findings.Of(index, Measures.RaidAnnihilation))} | {Mean(findings.Of(index, Measures.FriendliesLost))} | "
                + $"{Mean(findings.Of(index, Measures.RoundsFired))} | {Causes(findings, columns, index)} |");
        }

        page.AppendLine();
    }

    private static IEnumerable<(int Index, OptionResult Item)> OnOwnBasis(StudyFindings findings) =>
        findings.Study.Options.Index().Where(entry => entry.Item.IsAsStudied);

    /// <summary>What each option holds, and what it comes to on the other bases.</summary>
    private static void Bases(StringBuilder page, StudyFindings findings)
    {
        if (findings.Bases.IsEmpty)
        {
            return;
        }

        page.AppendLine($"| basis | option | units | USD million | ready rounds | target channels | {findings.Deciding.InSentence} (95 %) |");
        page.AppendLine("|---|---|---|--:|--:|--:|--:|");
        foreach (var (index, option) in findings.Study.Options.Index().Where(entry => entry.Item.Role is OptionRole.Compared or OptionRole.OtherBasis))
        {
            var estimate = findings.Of(index, findings.Deciding);
            page.AppendLine(
                $"| {BasisSection.Words(option.OtherBasis ?? findings.Study.Basis)} | {option.Name} | {option.Units} | {NumberText.Of(option.Cost.Millions)} | "
                + $"{option.ReadyRounds} | {option.TargetChannels} | {NumberText.Compact(estimate.Mean)} ({IntervalText.Range(estimate.Chance)}) |");
        }

        page.AppendLine();
    }

    private static void Classes(StringBuilder page, StudyFindings findings)
    {
        // A raid of decoys alone has none.
        if (findings.Classes.IsEmpty)
        {
            return;
        }

        var columns = new ClassColumns(findings);
        page.AppendLine($"| {columns.Title} | {string.Join(" | ", findings.Classes.Select(threat => threat.Label))} |");
        page.AppendLine($"|---|{string.Concat(findings.Classes.Select(_ => "--:|"))}");
        page.AppendLine($"| {columns.InRaids} | {string.Join(" | ", findings.Classes.Select(columns.Flown))} |");
        foreach (var (index, option) in OnOwnBasis(findings))
        {
            page.AppendLine($"| {option.Name} | {string.Join(" | ", findings.Classes.Select(threat => columns.Number(columns.Of(index, threat).Mean)))} |");
        }

        page.AppendLine();
        if (ScatterSentence.Of(findings) is { Length: > 0 } scatter)
        {
            Append(page, scatter);
        }
    }

    private static void Differences(StringBuilder page, StudyFindings findings)
    {
        page.AppendLine($"| {findings.Deciding.InSentence}, {findings.Deciding.Unit} ({(findings.Deciding.FewerIsBetter ? "below" : "above")} zero the first is better) | difference | chance, 95 % | disputed figures, 5 to 95 % | reverses in |");
        page.AppendLine("|---|--:|--:|--:|--:|");
        foreach (var row in ConsoleTable.Differences(findings).Rows)
        {
            page.AppendLine($"| {string.Join(" | ", row)} |");
        }

        page.AppendLine();
    }

    private static string Movers(StudyFindings findings)
    {
        if (findings.Spread is not { } spread)
        {
            return "Too few draws of the disputed figures were run to tell which of them moves the answer.";
        }

        var clear = spread.Drivers.Where(driver => driver.IsClear).Take(MostDrivers).ToArray();
        var unclear = spread.Drivers.Take(MostDrivers).Select(DriverText.Of);
        return clear.Length == 0
            ? $"No disputed figure stands out over {spread.Draws} draws; those that moved with the headline difference most, as chance might have it, are {string.Join("; ", unclear)}."
            : string.Join("; ", clear.Select(driver => $"{DriverText.Of(driver)} (rank correlation {NumberText.Signed(driver.RankCorrelation)} with the headline difference)")) + ".";
    }

    private static string Causes(StudyFindings findings, ClassColumns columns, int option)
    {
        var causes =
            from cause in findings.Causes
            let mean = findings.Of(option, Measures.LeakersBy(cause)).Mean
            where mean >= 0.05
            orderby mean descending
            select $"{cause.Label} {columns.Number(mean)}";
        return string.Join(", ", causes);
    }

    private static string Decided(Estimate estimate) =>
        estimate.IsDefined ? $"{NumberText.Compact(estimate.Mean)} ({IntervalText.Range(estimate.Chance)}) | " : "n/a | ";

    private static string Mean(Estimate estimate) =>
        estimate.IsWithoutEvent ? $"< {NumberText.UpperBound(estimate.Chance.High)}" : NumberText.Compact(estimate.Mean);

    private static void Append(StringBuilder page, string paragraph) => page.AppendLine(paragraph).AppendLine();
}

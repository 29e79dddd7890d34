using Parapet.Campaigns.Results;
using Parapet.Questions.Running;
using Parapet.Reports;
using Parapet.Reports.Answers;
using Parapet.Reports.Tables;

namespace Parapet.Cli.Tables;

/// <summary>Tells the user what a study came to.</summary>
internal static class RunTables
{
    public static void Print(RunAnswer answered, bool profile)
    {
        var (findings, result) = (answered.Findings!, answered.Result);
        var answer = AnswerRule.Apply(findings);
        ConsoleTables.Print(ConsoleTable.Scorecard(findings));
        ConsoleTables.Print(ConsoleTable.Differences(findings));
        Console.WriteLine();
        foreach (var sentence in (string[])[answer.Finding, .. answer.Reach, answer.Condition])
        {
            Console.WriteLine(sentence);
        }

        if (answered.Worth is { } worth)
        {
            Console.WriteLine(worth);
        }

        if (answered.Stopped is { } stopped)
        {
            Console.WriteLine(stopped);
        }

        if (profile)
        {
            PrintStages(result);
        }

        Console.WriteLine();
        if (result.Interrupted)
        {
            Console.WriteLine($"This is a part: {findings.Table.Replications} of {result.Replications} raids are in it.");
        }

        if (answered.IsBrokenOff)
        {
            Console.WriteLine(result.Interrupted ? "Interrupted: the same command goes on from there." : "Interrupted before every journal was there: the same command writes them.");
        }

        if (answered.Whole is { } whole)
        {
            Console.WriteLine($"{whole} holds a whole run, which stays until this one is whole.");
        }

        var runs = result.Outcomes.Count;
        Console.WriteLine(FormattableString.Invariant($"{runs} runs{FromBefore(result)} in {result.Elapsed.Seconds:F1} s. Report: {Path.Combine(answered.Folder, ReportDocument.FileName)}"));
    }

    private static string FromBefore(StudyResult result) =>
        result.RaidsFromBefore == 0 ? "" : $", {result.RaidsFromBefore * result.Options.Length} of them from before,";

    private static void PrintStages(StudyResult result)
    {
        var rows = result.Timing.Select(stage => (string[])
        [
            stage.Stage,
            FormattableString.Invariant($"{stage.Time.Seconds:F2}"),
            FormattableString.Invariant($"{stage.Time.Seconds * 1000 / result.Outcomes.Count:F2}"),
        ]);
        ConsoleTables.Print("Time of the stages, all threads", ["stage", "s", "ms a run"], rows);
    }
}

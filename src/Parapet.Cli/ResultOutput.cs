using System.Collections.Immutable;
using System.Text;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Journals;
using Parapet.Campaigns.Ledger;
using Parapet.Campaigns.Results;
using Parapet.Cli.Tables;
using Parapet.Reports;
using Parapet.Reports.Answers;
using Parapet.Reports.Summary;
using Parapet.Reports.Tables;
using Parapet.Studies.Counterfactuals;
using Parapet.Studies.Definition;

namespace Parapet.Cli;

/// <summary>Writes a study's result to files and tells the user what it came to.</summary>
internal static class ResultOutput
{
    public static async Task<int> WriteAsync(StudyResult result, ImmutableArray<KeptJournal> journals, PreparedRun prepared, RunRequest request)
    {
        var folder = prepared.Output;
        var problems = result.Validate();
        var findings = problems.IsEmpty ? StudyFindings.From(result) : null;
        if (findings is not null)
        {
            problems = await StudyReport.Write(
                findings, folder, (RunRecord.FileName, Record(prepared, request)), (StudyReader.FileName, prepared.StudyFile));
            problems = problems.IsEmpty ? await JournalFolder.Write(folder, result, journals) : problems;
        }

        foreach (var problem in problems)
        {
            await Console.Error.WriteLineAsync(problem);
        }

        if (findings is null || !problems.IsEmpty)
        {
            await Console.Error.WriteLineAsync("Nothing was written.");
            return ExitCode.BadInput;
        }

        if (request.Json)
        {
            Console.WriteLine(Encoding.UTF8.GetString(SummaryFile.Draw(findings)));
        }
        else
        {
            Print(findings, folder, request);
        }

        return result.Interrupted ? ExitCode.Interrupted : ExitCode.Done;
    }

    private static byte[] Record(PreparedRun prepared, RunRequest request) => new RunRecord
    {
        Version = request.Settings.Version,
        CatalogueHash = prepared.Catalogue.Hash,
        Seed = request.Settings.Seed ?? prepared.Study.Seed,
        Replications = request.Settings.Replications ?? prepared.Study.Replications,
        Terrain = request.Terrain is { } terrain ? Path.GetFullPath(terrain) : null,
        Figures = request.Settings.Figures?.Name,
        With = [.. request.Settings.Changes.Where(change => change.IsAddition).Select(change => change.Name)],
        Without = [.. request.Settings.Changes.Where(change => !change.IsAddition).Select(change => change.Name)],
    }.ToJson();

    private static void Print(StudyFindings findings, string folder, RunRequest request)
    {
        var result = findings.Study;
        var answer = AnswerRule.Apply(findings);
        ConsoleTables.Print(ConsoleTable.Scorecard(findings));
        ConsoleTables.Print(ConsoleTable.Differences(findings));
        Console.WriteLine();
        Console.WriteLine(answer.Finding);
        Console.WriteLine(answer.Condition);
        if (request.Profile)
        {
            PrintStages(result);
        }

        Console.WriteLine();
        if (result.Interrupted)
        {
            Console.WriteLine($"Interrupted: {findings.Table.Replications} of {result.Replications} raids were finished and are kept.");
        }

        var runs = result.Outcomes.Length;
        Console.WriteLine(FormattableString.Invariant($"{runs} runs in {result.Elapsed.Seconds:F1} s. Report: {Path.Combine(folder, "report.html")}"));
    }

    private static void PrintStages(StudyResult result)
    {
        var rows = result.Timing.Select(stage => (string[])
        [
            stage.Stage,
            FormattableString.Invariant($"{stage.Time.Seconds:F2}"),
            FormattableString.Invariant($"{stage.Time.Seconds * 1000 / result.Outcomes.Length:F2}"),
        ]);
        ConsoleTables.Print("Time of the stages, all threads", ["stage", "s", "ms a run"], rows);
    }
}

using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Cli.Tables;
using Parapet.Questions.Running;
using Parapet.Questions.Sweeps;
using Parapet.Reports;

namespace Parapet.Cli.Commands;

/// <summary><c>parapet sweep</c>: a study's headline over values of some of its settings.</summary>
internal static class SweepCommand
{
    public static Command Create()
    {
        var study = new Argument<string>("study") { Description = "A study's folder or file, or the name of a shipped study." };
        var vary = VaryOption.Create();
        var cells = new Option<int?>("--cells") { Description = "Run so many cells of a Latin hypercube in place of every combination." };
        var raids = new Option<int>("--raids") { Description = "Raids that every cell meets.", DefaultValueFactory = _ => 24 };
        var seed = new Option<ulong?>("--seed") { Description = "The seed, in place of the study's own." };
        var threads = new Option<int>("--threads") { Description = "Threads to run on.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var terrain = TerrainOption.Create();
        var output = new Option<string?>("--out") { Description = "Where to write; out/<study>-sweep without it." };
        var json = new Option<bool>("--json") { Description = "Print sweep.json in place of the table." };
        cells.Validators.Add(result => NumberArgument.AtLeast(result, 2));
        raids.Validators.Add(result => NumberArgument.AtLeast(result, 1));
        raids.Validators.Add(result => NumberArgument.AtMost(result, 100_000));
        cells.Validators.Add(result => NumberArgument.AtMost(result, SweepQuestion.MostCells));
        threads.Validators.Add(result => NumberArgument.AtLeast(result, 1));
        var command = new Command("sweep", Help.WithExamples(
            "Runs a study's headline over values of some of its settings, all against the same raids: response curves, heatmaps, every cell. It shows what was listed; it looks for nothing.",
            "parapet sweep anatolia --vary \"connections.full.link = surveillance, voice\"",
            "parapet sweep anatolia --vary \"options.S-400 isolated.weaponControl = hold, tight, free\" --vary \"options.S-400 isolated.doctrine = standard, salvo\"",
            "parapet sweep anatolia --vary \"figures.killProbability.drone = 0.3, 0.6, 0.9\"",
            "parapet sweep anatolia --vary \"correlation.gate = 10 to 60\" --vary \"correlation.reportsToChange = 1, 3, 5\" --cells 30"))
        {
            study, vary, cells, raids, seed, threads, terrain, output, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var run = new RunQuestion(parsed.GetValue(study)!)
            {
                Terrain = parsed.GetValue(terrain),
                Seed = parsed.GetValue(seed),
                Threads = parsed.GetValue(threads),
                Output = parsed.GetValue(output),
            };
            var question = new SweepQuestion(run, [.. parsed.GetValue(vary)!]) { Raids = parsed.GetValue(raids), Cells = parsed.GetValue(cells) };
            var isJson = parsed.GetValue(json);
            return Task.Run(() => Answer(question, isJson, cancellation), CancellationToken.None);
        });
        return command;
    }

    private static async Task<int> Answer(SweepQuestion question, bool json, CancellationToken cancellation)
    {
        var problems = new Problems();
        var prepared = question.Prepare(problems);
        var unwritable = ReportFolder.Problems(prepared?.Output ?? question.Run.Output ?? "out");
        if (prepared is null || !unwritable.IsEmpty)
        {
            return Complaint.Print(problems, unwritable);
        }

        if (ProgressDisplay.Show($"Cells of {prepared.Study.Title}", progress => question.Answer(prepared, progress, cancellation)) is not { } answer)
        {
            return await HeadlineOutput.TellNothing("every cell had met a raid", cancellation);
        }

        return await HeadlineOutput.Print(answer.WriteAsync(), () => Print(answer, json), answer.Result.Interrupted);
    }

    private static void Print(SweepAnswer answer, bool json)
    {
        if (json)
        {
            Console.WriteLine(answer.ToJson());
        }
        else
        {
            SweepTables.Print(answer);
        }
    }
}

using System.CommandLine;
using Parapet.Campaigns.Rare;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Cli.Tables;
using Parapet.Questions.Rare;
using Parapet.Questions.Running;
using Parapet.Reports;
using Parapet.Reports.Rare;

namespace Parapet.Cli.Commands;

/// <summary><c>parapet rare</c>: the chance that a raid lets nobody through, where plain counting sees it never or always.</summary>
internal static class RareCommand
{
    private const int MostRaids = 1_000_000;

    public static Command Create()
    {
        var study = new Argument<string>("study") { Description = "A study's folder or file, or the name of a shipped study." };
        var option = new Option<string[]>("--option") { Description = "An option, by its name; several one after the other.", Required = true, AllowMultipleArgumentsPerToken = true };
        var asked = new Option<string?>("--event")
        {
            Description = "What is estimated: no-leaker, that no threat gets through, or leaker, that one at least does; whichever plain counting sees less often without it.",
        };
        asked.AcceptOnlyFromAmong([.. Enum.GetValues<RareEvent>().Select(RareText.Word)]);
        var sizes = new RareSizes();
        var raids = new Option<int>("--raids") { Description = "Raids by which each chance is estimated.", DefaultValueFactory = _ => sizes.Raids };
        var search = new Option<int>("--search") { Description = "Raids of each round of the search for what to change, twelve rounds at most.", DefaultValueFactory = _ => sizes.Search };
        var seed = new Option<ulong?>("--seed") { Description = "The seed, in place of the study's own." };
        var threads = new Option<int>("--threads") { Description = "Threads to run on.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var terrain = TerrainOption.Create();
        var (put, taken) = (ChangeOptions.With(), ChangeOptions.Without());
        var output = new Option<string?>("--out") { Description = "Where to write; out/<study>-rare without it." };
        var json = new Option<bool>("--json") { Description = "Print rare.json in place of the table." };
        foreach (var number in (Option<int>[])[raids, search])
        {
            number.Validators.Add(result => NumberArgument.AtLeast(result, RareSizes.Fewest));
            number.Validators.Add(result => NumberArgument.AtMost(result, MostRaids));
        }

        threads.Validators.Add(result => NumberArgument.AtLeast(result, 1));
        var command = new Command("rare", Help.WithExamples(
            "The chance that a raid lets nobody through, or somebody, where plain counting sees it never or always: kills are drawn by other chances under which it is seen, and the raids are weighed back.",
            "parapet rare s500-thaad --option \"THAAD cued\"",
            "parapet rare lone-target --option Patriot --event leaker --raids 2000",
            "parapet rare large-raid --option \"All of it\" --option \"Without links\" --search 400 --json"))
        {
            study, option, asked, raids, search, seed, threads, terrain, put, taken, output, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var run = new RunQuestion(parsed.GetValue(study)!)
            {
                Terrain = parsed.GetValue(terrain),
                Seed = parsed.GetValue(seed),
                Threads = parsed.GetValue(threads),
                Output = parsed.GetValue(output),
                Changes = ChangeOptions.Of(parsed, put, taken),
            };
            var question = new RareQuestion(run, [.. parsed.GetValue(option) ?? []])
            {
                Event = Enum.GetValues<RareEvent>().Cast<RareEvent?>().FirstOrDefault(value => RareText.Word(value!.Value) == parsed.GetValue(asked)),
                Sizes = new(parsed.GetValue(raids), parsed.GetValue(search)),
            };
            var isJson = parsed.GetValue(json);
            return Task.Run(() => Answer(question, isJson, cancellation), CancellationToken.None);
        });
        return command;
    }

    private static async Task<int> Answer(RareQuestion question, bool json, CancellationToken cancellation)
    {
        var problems = new Problems();
        var prepared = question.Prepare(problems);
        var unwritable = ReportFolder.Problems(prepared?.Output ?? question.Run.Output ?? "out");
        if (prepared is null || !unwritable.IsEmpty)
        {
            return Complaint.Print(problems, unwritable);
        }

        if (ProgressDisplay.Show($"Rare chances of {prepared.Study.Title}", progress => question.Answer(prepared, problems, progress, cancellation)) is not { } answer)
        {
            return Complaint.Print(problems);
        }

        return await HeadlineOutput.Print(answer.WriteAsync(), () => Print(answer, json), isInterrupted: false);
    }

    private static void Print(RareAnswer answer, bool json)
    {
        if (json)
        {
            Console.WriteLine(answer.ToJson());
        }
        else
        {
            RareTables.Print(answer);
        }
    }
}

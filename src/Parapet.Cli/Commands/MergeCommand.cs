using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Questions.Sharding;
using Parapet.Reports;

namespace Parapet.Cli.Commands;

/// <summary>Puts the shards of a study together.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        var study = new StudyOptions(Environment.ProcessorCount);
        var folder = ShardFolderOption.Create();
        var output = new Option<string?>("--out") { Description = "Where to write; out/<study> without it." };
        var partial = new Option<bool>("--partial") { Description = "Take the shards that are there, and say that it is a part." };
        var json = new Option<bool>("--json") { Description = "Print summary.json in place of the table." };
        var command = new Command("merge", Help.WithExamples(
            "Puts the shards of a study together into the report that one machine would have written, bit for bit. Give it what the shards were given.",
            "parapet merge anatolia --shards /tmp/shards",
            "parapet merge anatolia --replications 1000 --shards shards --out out/thousand --partial"));
        study.AddTo(command);
        command.Options.Add(UntilOption.Refused());
        foreach (var option in (Option[])[folder, output, partial, json])
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) =>
        {
            var run = study.Read(parsed) with { Output = parsed.GetValue(output) };
            var question = new MergeQuestion(run, parsed.GetValue(folder)!) { IsPartial = parsed.GetValue(partial) };
            return Task.Run(() => RunAsync(question, parsed.GetValue(json), cancellation), CancellationToken.None);
        });
        return command;
    }

    private static async Task<int> RunAsync(MergeQuestion question, bool json, CancellationToken cancellation)
    {
        using var interruption = Interruption.Answer("the report is being written without the journals that are missing.");
        var problems = new Problems();
        var prepared = question.Prepare(problems);
        var unwritable = ReportFolder.Problems(prepared?.Output ?? question.Run.Output ?? "out");
        if (prepared is null || !unwritable.IsEmpty || question.Answer(prepared, problems, cancellation) is not { } answer)
        {
            return Complaint.Print(problems, unwritable);
        }

        // The folder is this program's alone while it writes there; what a run left unfinished in it is finished by this.
        using var held = question.Run.Begin(prepared, problems);
        if (held is null)
        {
            return Complaint.Print(problems);
        }

        var isWritten = await ResultOutput.TryWrite(answer.WriteAsync());
        held.IsFinished = isWritten && !answer.IsBrokenOff && !answer.Result.Interrupted;
        return isWritten ? await ResultOutput.Print(answer, problems, profile: false, json) : ExitCode.BadInput;
    }
}

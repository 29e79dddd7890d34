using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Questions.Sharding;

namespace Parapet.Cli.Commands;

/// <summary>Runs one part of a study on one machine of many.</summary>
internal static class ShardCommand
{
    public static Command Create()
    {
        var study = new StudyOptions(Environment.ProcessorCount);
        var index = new Option<int>("--index") { Description = "Which part, from 0.", Required = true };
        var count = new Option<int>("--count") { Description = "Parts in all, at most one for each raid (or each campaign) of the study.", Required = true };
        var folder = ShardFolderOption.Create();
        var json = new Option<bool>("--json") { Description = "Print JSON in place of text." };
        var command = new Command("shard", Help.WithExamples(
            "Runs one part of a study into a file, for parapet merge to put together with the others. What was broken off goes on where it was; a part that is there is left as it is.",
            "parapet shard anatolia --index 0 --count 8 --shards /tmp/shards",
            "parapet shard anatolia --replications 4800 --index 17 --count 200 --shards shards --threads 1"));
        study.AddTo(command);
        command.Options.Add(UntilOption.Refused());
        foreach (var option in (Option[])[index, count, folder, json])
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) =>
        {
            var question = new ShardQuestion(study.Read(parsed), new(parsed.GetValue(index), parsed.GetValue(count)), parsed.GetValue(folder)!);
            return Task.Run(() => Run(question, parsed.GetValue(json), cancellation), CancellationToken.None);
        });
        return command;
    }

    private static int Run(ShardQuestion question, bool json, CancellationToken cancellation)
    {
        var problems = new Problems();
        if (question.Prepare(problems) is not { } prepared)
        {
            return Complaint.Print(problems);
        }

        using var interruption = Interruption.Answer("the turns that are finished are kept.");
        if (ProgressDisplay.Show($"{prepared.Study.Title}, {question.Shard}", progress => question.Answer(prepared, problems, progress, cancellation)) is not { } answer)
        {
            return Complaint.Print(problems);
        }

        if (answer.Failure is { } failure)
        {
            Console.Error.WriteLine(Complaint.Plain(failure));
        }

        Console.WriteLine(json ? answer.ToJson() : Told(answer));
        return answer.Failure is not null ? ExitCode.CheckFailed : answer.Interrupted ? ExitCode.Interrupted : ExitCode.Done;
    }

    private static string Told(ShardAnswer answer) => answer switch
    {
        { Failure: not null } => $"The shard is not there: {answer.TurnsRun} turns were run; the same command goes on from those that are kept.",
        { Interrupted: true } => $"Interrupted: {answer.TurnsRun} turns were finished and are kept; the same command goes on from there.",
        { TurnsRun: 0 } => $"{answer.File} is there: nothing was run.",
        _ => $"{answer.TurnsRun} of {answer.Turns} turns were run. Shard: {answer.File}",
    };
}

using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Cli.Tables;
using Parapet.Questions.Benchmarks;

namespace Parapet.Cli.Commands;

/// <summary>Times the program on this machine.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var options = new BenchOptions();
        var json = new Option<bool>("--json") { Description = "Print JSON in place of the tables." };
        var command = new Command("bench", Help.WithExamples(
            "Times the program on this machine: processor time, with the workload and the accuracy that go with it.",
            "parapet bench study",
            "parapet bench radars --aircraft 2000 --interceptors 0 --turns 1",
            "parapet bench radars --keeper multi-hypothesis --json"));
        options.AddTo(command);
        command.Options.Add(json);
        command.SetAction((parsed, cancellation) =>
        {
            var problems = new Problems();
            var question = options.Read(parsed, problems);
            return Task.Run(() => Run(question, problems, parsed.GetValue(json), cancellation), CancellationToken.None);
        });
        return command;
    }

    private static int Run(BenchQuestion question, Problems problems, bool json, CancellationToken cancellation)
    {
        if (!problems.None)
        {
            return Complaint.Print(problems);
        }

        BenchAnswer? answer;
        try
        {
            answer = ProgressDisplay.Show("Timing", progress => question.Answer(problems, progress, cancellation));
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted; what was timed so far is not told.");
            return ExitCode.Interrupted;
        }

        if (answer is null)
        {
            return Complaint.Print(problems);
        }

        if (json)
        {
            Console.WriteLine(answer.ToJson());
        }
        else
        {
            BenchTables.Print(answer);
        }

        return ExitCode.Done;
    }
}

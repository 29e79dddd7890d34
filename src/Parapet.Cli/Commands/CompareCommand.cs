using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Tables;
using Parapet.Questions.Comparing;

namespace Parapet.Cli.Commands;

/// <summary>Lays two runs side by side.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var a = new Argument<string>("a") { Description = "The folder of a run, as out/anatolia." };
        var b = new Argument<string>("b") { Description = "The folder of another; differences are the first minus this one." };
        var all = new Option<bool>("--all") { Description = "Print every measure of every option, and not what moved and what decides alone." };
        var json = new Option<bool>("--json") { Description = "Print JSON in place of text." };
        var command = new Command("compare", Help.WithExamples(
            "Says what is another in one run than in another: in their inputs, and in every measure of every option that both have, raid by raid where both met the same raids.",
            "parapet compare out/anatolia /tmp/without-terrain",
            "parapet compare out/anatolia /tmp/another-seed --all",
            "parapet compare out/anatolia /tmp/sceptical --json"))
        {
            a, b, all, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var question = new CompareQuestion(parsed.GetValue(a)!, parsed.GetValue(b)!);
            var (isAll, isJson) = (parsed.GetValue(all), parsed.GetValue(json));
            return Task.Run(() => Print(question, isAll, isJson, cancellation), CancellationToken.None);
        });
        return command;
    }

    private static int Print(CompareQuestion question, bool all, bool json, CancellationToken cancellation)
    {
        var problems = new Problems();
        if (question.Answer(problems, cancellation) is not { } answer)
        {
            return Complaint.Print(problems);
        }

        if (json)
        {
            Console.WriteLine(answer.ToJson());
        }
        else
        {
            CompareTables.Print(answer, all);
        }

        return ExitCode.Done;
    }
}

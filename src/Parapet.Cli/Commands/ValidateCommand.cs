using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Tables;
using Parapet.Questions.Validation;

namespace Parapet.Cli.Commands;

/// <summary>Puts the models beside published numbers.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var topic = new Argument<string?>("topic")
        {
            Description = "A folder of validation/, or one table of it; all of them without one.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = new Option<bool>("--json") { Description = "Print every case as JSON in place of the table." };
        var page = new Option<string?>("--page") { Description = "Also write the result as a page, as docs/validation.md." };
        var command = new Command("validate", Help.WithExamples(
            "Computes every reference value with the program's models; exits with 1 if one is out of its tolerance.",
            "parapet validate",
            "parapet validate geodesic",
            "parapet validate detection/swerling_pd --json",
            "parapet validate --page docs/validation.md")) { topic, json, page };
        command.SetAction(parsed => Run(parsed.GetValue(topic), parsed.GetValue(json), parsed.GetValue(page)));
        return command;
    }

    private static int Run(string? topic, bool json, string? page)
    {
        var problems = new Problems();
        if (new ValidateQuestion(topic).Answer(problems) is not { } answer)
        {
            return Complaint.Print(problems);
        }

        if (page is not null && !OutputFile.TryWrite(page, answer.ToPage()))
        {
            return ExitCode.BadInput;
        }

        if (json)
        {
            Console.WriteLine(answer.ToJson());
        }
        else
        {
            ValidationTables.Print(answer.Results, everyCase: topic is not null);
        }

        return answer.Holds ? ExitCode.Done : ExitCode.CheckFailed;
    }
}

using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
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
        var replications = new Option<int?>("--replications") { Description = "Raids of each study behind topic engagements, in place of the studies' own." };
        replications.Validators.Add(result => NumberArgument.AtLeast(result, 2));
        var page = new Option<string?>("--page") { Description = "Also write the result as a page, as docs/validation.md; of topic engagements, docs/validation-engagements.md." };
        var command = new Command("validate", Help.WithExamples(
            "Computes every reference value with the program's models; exits with 1 if one is out of its tolerance. Topic engagements, when named, also runs two studies for a minute and sets them beside the public record; that comparison judges nothing.",
            "parapet validate",
            "parapet validate geodesic",
            "parapet validate detection/swerling_pd --json",
            "parapet validate --page docs/validation.md",
            "parapet validate engagements",
            "parapet validate engagements --replications 64 --page docs/validation-engagements.md")) { topic, json, replications, page };
        command.SetAction((parsed, cancellation) =>
        {
            var question = new ValidateQuestion(parsed.GetValue(topic)) { Replications = parsed.GetValue(replications) };
            var (isJson, file) = (parsed.GetValue(json), parsed.GetValue(page));
            return Task.Run(() => Run(question, isJson, file, cancellation), CancellationToken.None);
        });
        return command;
    }

    private static int Run(ValidateQuestion question, bool json, string? page, CancellationToken cancellation)
    {
        var problems = new Problems();
        OutputFile.Check(page, "--page", problems, ".md");
        if (!problems.None || Interruption.Leave(() => question.Answer(problems, cancellation), cancellation) is not { } answer)
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
            ValidationTables.Print(answer.Results, everyCase: question.Topic is not null);
            if (answer.Engagements is { } engagements)
            {
                EngagementTables.Print(engagements);
            }
        }

        return answer.Holds ? ExitCode.Done : ExitCode.CheckFailed;
    }
}

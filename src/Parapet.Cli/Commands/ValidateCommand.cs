using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Validation;
using Parapet.Reports.Verification;
using Parapet.Validation;
using Parapet.Validation.Tables;

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
        if (ReferenceFolder.Default() is not { } folder)
        {
            problems.Add(new("validation", 0, "", "no such folder beside the program or above it", "the reference values that ship with it"));
            return Complaint.Print(problems);
        }

        var tables = ReferenceFolder.Read(folder, problems);
        var chosen = tables.Where(table => topic is null || table.Topic == topic || table.Name == topic).ToArray();
        if (chosen.Length == 0 && problems.None)
        {
            var known = string.Join(", ", tables.Select(table => table.Topic).Distinct());
            problems.Add(new("topic", 0, "", $"\"{topic}\"", $"one of {known}; or one of their tables, as {tables[0].Name}"));
        }

        var results = problems.None ? ValidationRun.Of(chosen, problems) : [];
        if (!problems.None)
        {
            return Complaint.Print(problems);
        }

        if (page is not null && !OutputFile.TryWrite(page, ValidationPage.Draw(results)))
        {
            return ExitCode.BadInput;
        }

        if (json)
        {
            Console.WriteLine(ValidationJson.Draw(results));
        }
        else
        {
            ValidationTables.Print(results, everyCase: topic is not null);
        }

        return results.Any(result => result.Out > 0) ? ExitCode.CheckFailed : ExitCode.Done;
    }
}

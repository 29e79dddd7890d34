using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Tables;
using Parapet.Questions.Catalogue;

namespace Parapet.Cli.Commands;

/// <summary>Lists the catalogue, shows an entry with the source of every figure, and evaluates its cross-checks.</summary>
internal static class CatalogueCommand
{
    public static Command Create() => new("catalogue", Help.WithExamples(
        "The systems, radars, interceptors, threats and links, with the source of every figure.",
        "parapet catalogue list",
        "parapet catalogue show s-400",
        "parapet catalogue check"))
    {
        List(), Show(), Check(),
    };

    private static Command List()
    {
        var json = Json();
        var command = new Command("list", Help.WithExamples("Lists every entry.", "parapet catalogue list", "parapet catalogue list --json")) { json };
        command.SetAction(parsed =>
        {
            var problems = new Problems();
            if (new CatalogueListQuestion().Answer(problems) is not { } answer)
            {
                return Complaint.Print(problems);
            }

            if (parsed.GetValue(json))
            {
                Console.WriteLine(answer.ToJson());
                return ExitCode.Done;
            }

            ConsoleTables.Print(
                "Catalogue",
                ["id", "kind", "name", "sourced", "derived", "estimated", "shared", "disputed"],
                answer.Entries.Select(entry => (string[])
                [
                    entry.Id, entry.Kind, entry.Name, $"{entry.Sourced}", $"{entry.Derived}", $"{entry.Estimated}",
                    $"{entry.SharedFigures}", $"{entry.Disputed}",
                ]));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Show()
    {
        var id = new Argument<string>("id") { Description = "The entry's id, as `parapet catalogue list` gives it." };
        var json = Json();
        var command = new Command("show", Help.WithExamples(
            "Shows every figure of an entry with its range, source and grade.", "parapet catalogue show 91n6e")) { id, json };
        command.SetAction(parsed =>
        {
            var problems = new Problems();
            if (new CatalogueShowQuestion(parsed.GetValue(id)!).Answer(problems) is { } answer)
            {
                Print(answer, parsed.GetValue(json));
                return ExitCode.Done;
            }

            // All ids are told, however many.
            if (problems.InOrder() is [var unknown] && unknown.File == parsed.GetValue(id))
            {
                Console.Error.WriteLine(unknown);
                return ExitCode.BadInput;
            }

            return Complaint.Print(problems);
        });
        return command;
    }

    private static void Print(CatalogueShowAnswer answer, bool json)
    {
        if (json)
        {
            Console.WriteLine(answer.ToJson());
            return;
        }

        Console.WriteLine($"{answer.Entry.Name}: {answer.Entry.Summary}");
        ConsoleTables.Print(
            answer.Entry.Id,
            ["figure", "value", "range", "grade", "source or reason"],
            answer.Figures.Select(figure => (string[])
            [
                figure.Place.Path, figure.Value, figure.Range, figure.Grade?.ToString() ?? figure.Status.ToString(),
                figure.Sources.Length > 0 ? string.Join("; ", figure.Sources.Select(source => source.Text)) : figure.Reason,
            ]));
        if (answer.PowerComparison is { } comparison)
        {
            Console.WriteLine($"- {comparison}");
        }

        foreach (var note in answer.Entry.Notes)
        {
            Console.WriteLine($"- {note}");
        }
    }

    private static Command Check()
    {
        var json = Json();
        var fairness = new Option<bool>("--fairness") { Description = "List for each quantity which systems have a range and which a point, by what grade of source, and what differs without one." };
        var command = new Command("check", Help.WithExamples(
            "Loads every file and evaluates its cross-checks; exits with 1 if one does not hold, or if a figure of a system has no range that needs one.",
            "parapet catalogue check",
            "parapet catalogue check --fairness")) { json, fairness };
        command.SetAction(parsed =>
        {
            var problems = new Problems();
            if (parsed.GetValue(fairness))
            {
                return new CatalogueFairnessQuestion().Answer(problems) is { } fair ? FairnessTables.Print(fair, parsed.GetValue(json)) : Complaint.Print(problems);
            }

            if (new CatalogueCheckQuestion().Answer(problems) is not { } answer)
            {
                return Complaint.Print(problems);
            }

            if (parsed.GetValue(json))
            {
                Console.WriteLine(answer.ToJson());
            }
            else
            {
                Print(answer);
            }

            return answer.Holds ? ExitCode.Done : ExitCode.CheckFailed;
        });
        return command;
    }

    private static void Print(CatalogueCheckAnswer answer)
    {
        ConsoleTables.Print(
            $"Cross-checks of {answer.Entries} entries",
            ["entry", "what", "published", "computed", "holds"],
            answer.Results.Select(result => (string[])
            [
                result.Entry, result.What, $"[{result.PublishedLow.Kilometres:G6} km, {result.PublishedHigh.Kilometres:G6} km]",
                FormattableString.Invariant($"{result.Computed.Kilometres:F1} km"), result.Holds ? result.Finding.Length > 0 ? "finding" : "yes" : "NO",
            ]));
        foreach (var place in answer.Unranged)
        {
            Console.WriteLine($"- {place}: a figure of a system without a range; 'within', or 'claimed' and 'sceptical' with their 'family'");
        }

        foreach (var result in answer.Results.Where(result => result.Finding.Length > 0))
        {
            Console.WriteLine($"- {result.Entry}, {result.What}: {result.Finding}");
        }
    }

    private static Option<bool> Json() => new("--json") { Description = "Print JSON in place of the table." };
}

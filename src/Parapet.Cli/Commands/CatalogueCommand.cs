using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parapet.Catalogue;
using Parapet.Catalogue.Listing;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Detection;

namespace Parapet.Cli.Commands;

/// <summary>Lists the catalogue, shows an entry with the source of every figure, and evaluates its cross-checks.</summary>
internal static class CatalogueCommand
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

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
        command.SetAction(parsed => With(catalogue =>
        {
            var entries = CatalogueListing.Entries(catalogue);
            if (parsed.GetValue(json))
            {
                return PrintJson(entries);
            }

            ConsoleTables.Print(
                "Catalogue",
                ["id", "kind", "name", "sourced", "derived", "estimated", "shared", "disputed"],
                entries.Select(entry => (string[])
                [
                    entry.Id, entry.Kind, entry.Name, $"{entry.Sourced}", $"{entry.Derived}", $"{entry.Estimated}",
                    $"{entry.SharedFigures}", $"{entry.Disputed}",
                ]));
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Show()
    {
        var id = new Argument<string>("id") { Description = "The entry's id, as `parapet catalogue list` gives it." };
        var json = Json();
        var command = new Command("show", Help.WithExamples(
            "Shows every figure of an entry with its range, source and grade.", "parapet catalogue show 91n6e")) { id, json };
        command.SetAction(parsed => With(catalogue =>
        {
            if (catalogue.Find(parsed.GetValue(id)!) is not { } entry)
            {
                var known = string.Join(", ", catalogue.Entries.Select(other => other.Id));
                Console.Error.WriteLine($"{parsed.GetValue(id)}: no such entry; one of {known}");
                return ExitCode.BadInput;
            }

            var figures = CatalogueListing.Figures(catalogue, entry);
            if (parsed.GetValue(json))
            {
                return PrintJson(figures);
            }

            Console.WriteLine($"{entry.Name}: {entry.Summary}");
            ConsoleTables.Print(
                entry.Id,
                ["figure", "value", "range", "grade", "source or reason"],
                figures.Select(figure => (string[])
                [
                    figure.Place.Path, figure.Value, figure.Range, figure.Grade?.ToString() ?? figure.Status.ToString(),
                    figure.Sources.Length > 0 ? string.Join("; ", figure.Sources.Select(source => source.Text)) : figure.Reason,
                ]));
            if (PowerComparison.Of(entry) is { } comparison)
            {
                Console.WriteLine($"- {comparison}");
            }

            foreach (var note in entry.Notes)
            {
                Console.WriteLine($"- {note}");
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Check()
    {
        var json = Json();
        var command = new Command("check", Help.WithExamples(
            "Loads every file and evaluates its cross-checks; exits with 1 if one does not hold.", "parapet catalogue check")) { json };
        command.SetAction(parsed => With(catalogue =>
        {
            var results = catalogue.Check();
            if (parsed.GetValue(json))
            {
                PrintJson(results);
            }
            else
            {
                ConsoleTables.Print(
                    $"Cross-checks of {catalogue.Entries.Length} entries",
                    ["entry", "what", "published", "computed", "holds"],
                    results.Select(result => (string[])[result.Entry, result.What, result.Published, result.Computed, result.Holds ? result.Finding.Length > 0 ? "finding" : "yes" : "NO"]));
                foreach (var result in results.Where(result => result.Finding.Length > 0))
                {
                    Console.WriteLine($"- {result.Entry}, {result.What}: {result.Finding}");
                }
            }

            return results.All(result => result.Holds) ? ExitCode.Done : ExitCode.CheckFailed;
        }));
        return command;
    }

    private static Option<bool> Json() => new("--json") { Description = "Print JSON in place of the table." };

    private static int With(Func<SystemCatalogue, int> work)
    {
        var problems = new Problems();
        return CatalogueFolder.Load(problems) is { } catalogue && problems.None ? work(catalogue) : Complaint.Print(problems);
    }

    private static int PrintJson<T>(T value)
    {
        Console.WriteLine(JsonSerializer.Serialize(value, Layout));
        return ExitCode.Done;
    }
}

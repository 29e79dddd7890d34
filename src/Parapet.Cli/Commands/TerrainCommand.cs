using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Questions.Terrain;
using Spectre.Console;

namespace Parapet.Cli.Commands;

/// <summary>Fetches tiles of relief for runs and maps.</summary>
internal static class TerrainCommand
{
    /// <summary>The public store of the Copernicus DEM GLO-90.</summary>
    private const string DefaultAddress = "https://copernicus-dem-90m.s3.amazonaws.com/";

    public static Command Create() => new("terrain", Help.WithExamples(
        "Fetches relief finer than the one that comes with the program, and looks through what you have.", "parapet terrain get --area 36,26,42,45", "parapet terrain check tiles"))
    {
        Get(),
        TerrainCheckCommand.Create(),
    };

    private static Command Get()
    {
        var area = new Option<string>("--area") { Description = "SOUTH,WEST,NORTH,EAST in degrees.", Required = true };
        var to = new Option<string?>("--to") { Description = "The folder for the tiles; without it one in your cache, where every command finds them." };
        var from = new Option<string>("--from") { Description = "Base address of a store with the names of the Copernicus DEM.", DefaultValueFactory = _ => DefaultAddress };
        var json = new Option<bool>("--json") { Description = "Print what came as JSON." };
        var command = new Command("get", Help.WithExamples(
            "Fetches the open Copernicus GLO-90 tiles of an area, 3 arc seconds (some 90 m) apart, about 4 MB a tile; what is there is kept, and what was broken off is continued.",
            "parapet terrain get --area 36,26,42,45",
            "parapet terrain get --area 38,38,39,39 --to tiles",
            "parapet terrain get --area 38,38,39,39 --from http://localhost:8000/"))
        {
            area, to, from, json,
        };
        command.SetAction((parsed, cancellation) =>
            RunAsync(parsed.GetValue(area)!, parsed.GetValue(to), parsed.GetValue(from)!, parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string area, string? folder, string from, bool json, CancellationToken cancellation)
    {
        var problems = new Problems();
        var tiles = AreaArgument.Read(area, problems);
        if (!Uri.TryCreate(from.EndsWith('/') ? from : from + "/", UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            problems.Add(new("--from", 0, "", $"found '{from}'", "an address that begins with http:// or https://"));
        }

        if (!problems.None)
        {
            return Complaint.Print(problems);
        }

        var question = new TerrainQuestion(tiles, folder, address!);
        var terminal = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        var answer = await terminal.Progress().StartAsync(context =>
        {
            var task = context.AddTask("Tiles", maxValue: 1);
            return question.AnswerAsync(problems, share => task.Value = share, cancellation);
        });
        if (answer is null)
        {
            return Complaint.Print(problems);
        }

        foreach (var failure in answer.Failures)
        {
            await Console.Error.WriteLineAsync(failure);
        }

        Print(answer, json);
        return answer.Interrupted ? ExitCode.Interrupted
            : !answer.Failures.IsEmpty || (answer.Absent > 0 && answer.Fetched + answer.Kept == 0) ? ExitCode.BadInput
            : ExitCode.Done;
    }

    private static void Print(TerrainAnswer answer, bool json)
    {
        if (json)
        {
            Console.WriteLine(answer.ToJson());
            return;
        }

        Console.WriteLine($"{answer.Wanted} tiles wanted: {answer.Fetched} fetched, {answer.Kept} there already, {answer.Absent} that the store does not have (open sea), {answer.Missing} missing.");
        Console.WriteLine(answer.Folder);
        if (answer.Fetched + answer.Kept == 0 && answer.Absent > 0)
        {
            Console.Error.WriteLine("No tile at all: the area is open sea, or the address holds no Copernicus DEM.");
        }
        else if (answer.Missing > 0)
        {
            Console.Error.WriteLine("Give the same command again to go on where it stopped.");
        }
    }
}

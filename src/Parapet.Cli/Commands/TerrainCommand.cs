using System.Collections.Concurrent;
using System.CommandLine;
using System.Text.Json;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Terrain;
using Spectre.Console;

namespace Parapet.Cli.Commands;

/// <summary>Fetches tiles of relief for runs and maps.</summary>
internal static class TerrainCommand
{
    /// <summary>The public store of the Copernicus DEM GLO-90.</summary>
    private const string DefaultAddress = "https://copernicus-dem-90m.s3.amazonaws.com/";

    private const int Connections = 4;

    public static Command Create() => new("terrain", Help.WithExamples(
        "Fetches relief finer than the one that comes with the program.", "parapet terrain get --area 36,26,42,45"))
    {
        Get(),
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
            RunAsync(parsed.GetValue(area)!, parsed.GetValue(to) ?? TerrainCache.DefaultFolder, parsed.GetValue(from)!, parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string area, string folder, string from, bool json, CancellationToken cancellation)
    {
        List<string> others = [];
        var tiles = TileArea.Read(area, others);
        if (!Uri.TryCreate(from.EndsWith('/') ? from : from + "/", UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            others.Add($"--from: found '{from}'; an address that begins with http:// or https://");
        }

        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            others.Add($"--to: {folder}: {exception.Message}");
        }

        if (others.Count > 0)
        {
            return Complaint.Print(new Problems(), [.. others]);
        }

        using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(10) };
        var download = new TileDownload(client, address!, folder);
        var (outcomes, failures) = (new ConcurrentDictionary<(int, int), DownloadedTile>(), new ConcurrentQueue<string>());
        var interrupted = await FetchAllAsync(tiles, download, outcomes, failures, cancellation);
        foreach (var failure in failures.Order())
        {
            await Console.Error.WriteLineAsync(failure);
        }

        Print(folder, tiles.Length, outcomes, json);
        return interrupted ? ExitCode.Interrupted
            : !failures.IsEmpty || outcomes.Values.All(outcome => outcome == DownloadedTile.Absent) ? ExitCode.BadInput
            : ExitCode.Done;
    }

    /// <returns>Whether the user broke it off.</returns>
    private static async Task<bool> FetchAllAsync(
        IReadOnlyCollection<(int South, int West)> tiles, TileDownload download, ConcurrentDictionary<(int, int), DownloadedTile> outcomes,
        ConcurrentQueue<string> failures, CancellationToken cancellation)
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var terminal = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        try
        {
            await terminal.Progress().StartAsync(async context =>
            {
                var task = context.AddTask("Tiles", maxValue: tiles.Count);
                await Parallel.ForEachAsync(tiles, new ParallelOptions { MaxDegreeOfParallelism = Connections, CancellationToken = giveUp.Token }, async (tile, token) =>
                {
                    outcomes[tile] = await download.FetchAsync(tile, failures.Enqueue, token);
                    task.Increment(1);

                    // Without a network every tile fails: the first few say so as well as all of them.
                    if (failures.Count >= Connections && outcomes.Values.All(outcome => outcome is DownloadedTile.Failed or DownloadedTile.Kept))
                    {
                        await giveUp.CancelAsync();
                    }
                });
            });
        }
        catch (OperationCanceledException)
        {
            return cancellation.IsCancellationRequested;
        }

        return false;
    }

    private static void Print(string folder, int wanted, ConcurrentDictionary<(int, int), DownloadedTile> outcomes, bool json)
    {
        int Count(DownloadedTile kind) => outcomes.Values.Count(outcome => outcome == kind);
        var (fetched, kept, absent) = (Count(DownloadedTile.Fetched), Count(DownloadedTile.Kept), Count(DownloadedTile.Absent));
        var missing = wanted - fetched - kept - absent;
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { folder, wanted, fetched, kept, absent, missing }, new JsonSerializerOptions { WriteIndented = true }));
            return;
        }

        Console.WriteLine($"{wanted} tiles wanted: {fetched} fetched, {kept} there already, {absent} that the store does not have (open sea), {missing} missing.");
        Console.WriteLine(folder);
        if (fetched + kept == 0 && absent > 0)
        {
            Console.Error.WriteLine("No tile at all: the area is open sea, or the address holds no Copernicus DEM.");
        }
        else if (missing > 0)
        {
            Console.Error.WriteLine("Give the same command again to go on where it stopped.");
        }
    }
}

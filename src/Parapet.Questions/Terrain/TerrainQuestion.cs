using System.Collections.Concurrent;
using System.Collections.Immutable;
using Parapet.Catalogue.Reading;

namespace Parapet.Questions.Terrain;

/// <summary>Fetches tiles of relief for runs and maps.</summary>
/// <param name="Tiles">South-western corners in whole degrees.</param>
/// <param name="Folder">Where tiles go; null for the cache, where every command finds them.</param>
/// <param name="From">Base address of a store with the names of the Copernicus DEM, ending in a slash.</param>
public sealed record TerrainQuestion(ImmutableArray<(int South, int West)> Tiles, string? Folder, Uri From)
{
    private const int Connections = 4;

    /// <summary>What became of the tiles; null where the problems hold any in the end.</summary>
    /// <param name="problems">Takes what is wrong with the folder.</param>
    /// <param name="progress">Told the share of the tiles that is done, from 0 to 1, by any thread; null where nobody looks.</param>
    /// <param name="cancellation">Breaks it off; what has come is kept.</param>
    public async Task<TerrainAnswer?> AnswerAsync(Problems problems, Action<double>? progress, CancellationToken cancellation)
    {
        var folder = Folder ?? TerrainCache.DefaultFolder;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            problems.Add(new("--to", 0, "", $"{folder}: {exception.Message}", ""));
        }

        if (!problems.None)
        {
            return null;
        }

        using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(10) };
        var download = new TileDownload(client, From, folder);
        var (outcomes, failures) = (new ConcurrentDictionary<(int, int), DownloadedTile>(), new ConcurrentQueue<string>());
        var interrupted = await FetchAllAsync(download, outcomes, failures, progress, cancellation);
        int Count(DownloadedTile kind) => outcomes.Values.Count(outcome => outcome == kind);
        return new(folder, Tiles.Length, Count(DownloadedTile.Fetched), Count(DownloadedTile.Kept), Count(DownloadedTile.Absent))
        {
            Failures = [.. failures.Order()],
            Interrupted = interrupted,
        };
    }

    /// <returns>Whether it was broken off.</returns>
    private async Task<bool> FetchAllAsync(
        TileDownload download, ConcurrentDictionary<(int, int), DownloadedTile> outcomes, ConcurrentQueue<string> failures, Action<double>? progress,
        CancellationToken cancellation)
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            await Parallel.ForEachAsync(Tiles, new ParallelOptions { MaxDegreeOfParallelism = Connections, CancellationToken = giveUp.Token }, async (tile, token) =>
            {
                outcomes[tile] = await download.FetchAsync(tile, failures.Enqueue, token);
                progress?.Invoke((double)outcomes.Count / Tiles.Length);

                // Without a network every tile fails: the first few say so as well as all of them.
                if (failures.Count >= Connections && outcomes.Values.All(outcome => outcome is DownloadedTile.Failed or DownloadedTile.Kept))
                {
                    await giveUp.CancelAsync();
                }
            });
        }
        catch (OperationCanceledException)
        {
            return cancellation.IsCancellationRequested;
        }

        return false;
    }
}

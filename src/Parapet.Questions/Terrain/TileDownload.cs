using System.Net;
using System.Net.Http.Headers;
using Parapet.Earth.Terrain.Tiles;

namespace Parapet.Questions.Terrain;

/// <summary>
/// Fetches tiles named as in the public store of the Copernicus DEM into a folder. What has come of a tile stays beside
/// its place and is continued the next time; a tile takes its name only when it is whole and can be read.
/// </summary>
internal sealed class TileDownload(HttpClient client, Uri address, string folder)
{
    private const int Attempts = 3;
    private const long MostBytes = 1L << 30;
    private const string Unfinished = ".part";
    private const string Sea = ".sea";

    /// <summary>The name of a tile of 3 arc seconds by its south-western corner.</summary>
    public static string NameOf(int south, int west) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"Copernicus_DSM_COG_30_{(south < 0 ? 'S' : 'N')}{Math.Abs(south):00}_00_{(west < 0 ? 'W' : 'E')}{Math.Abs(west):000}_00_DEM");

    /// <summary>Fetches one tile.</summary>
    /// <param name="problems">Takes the reason of a failure.</param>
    /// <exception cref="OperationCanceledException">The user broke it off; what has come is kept.</exception>
    public async Task<DownloadedTile> FetchAsync((int South, int West) tile, Action<string> problems, CancellationToken cancellation)
    {
        var name = NameOf(tile.South, tile.West);
        var path = Path.Combine(folder, name + ".tif");
        if (File.Exists(path))
        {
            return DownloadedTile.Kept;
        }

        if (File.Exists(path + Sea))
        {
            return DownloadedTile.Absent;
        }

        var source = new Uri(address, $"{name}/{name}.tif");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TransferAsync(source, path, cancellation);
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or TerrainException
                || (exception is TaskCanceledException && !cancellation.IsCancellationRequested))
            {
                if (attempt == Attempts)
                {
                    problems($"{source}: {exception.Message}");
                    return DownloadedTile.Failed;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt * attempt), cancellation);
            }
        }
    }

    private async Task<DownloadedTile> TransferAsync(Uri source, string path, CancellationToken cancellation)
    {
        var part = path + Unfinished;
        var have = File.Exists(part) ? new FileInfo(part).Length : 0;
        using var request = new HttpRequestMessage(HttpMethod.Get, source);
        if (have > 0)
        {
            request.Headers.Range = new RangeHeaderValue(have, null);
        }

        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            await File.WriteAllBytesAsync(path + Sea, [], cancellation);
            return DownloadedTile.Absent;
        }

        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            // What lies here is as long as the tile or longer: whole, or of another tile.
            return Accept(part, path);
        }

        response.EnsureSuccessStatusCode();
        var continues = response.StatusCode == HttpStatusCode.PartialContent && response.Content.Headers.ContentRange?.From == have;
        await CopyAsync(response, part, continues ? have : 0, cancellation);
        return Accept(part, path);
    }

    private static async Task CopyAsync(HttpResponseMessage response, string part, long start, CancellationToken cancellation)
    {
        var expected = response.Content.Headers.ContentLength;
        if (expected + start > MostBytes)
        {
            throw new IOException(FormattableString.Invariant($"the server sends {expected} bytes; {MostBytes} at most"));
        }

        await using var file = new FileStream(part, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        file.SetLength(start);
        file.Position = start;
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        var buffer = new byte[1 << 16];
        for (int read; (read = await body.ReadAsync(buffer, cancellation)) > 0;)
        {
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            if (file.Position > MostBytes)
            {
                throw new IOException(FormattableString.Invariant($"the server sends more than {MostBytes} bytes"));
            }
        }

        if (expected is { } bytes && file.Position < start + bytes)
        {
            throw new IOException(FormattableString.Invariant($"the connection ended after {file.Position} of {start + bytes} bytes"));
        }
    }

    /// <summary>Gives a tile its name if it can be read; else throws it away, so that the next attempt starts anew.</summary>
    private static DownloadedTile Accept(string part, string path)
    {
        try
        {
            TileFolder.Check(part, Path.GetFileName(path));
        }
        catch (TerrainException)
        {
            File.Delete(part);
            throw;
        }

        File.Move(part, path, overwrite: true);
        return DownloadedTile.Fetched;
    }
}

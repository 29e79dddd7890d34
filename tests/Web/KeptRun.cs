using System.Net;
using System.Text.Json;
using Xunit;

namespace Parapet.Tests.Web;

/// <summary>A run that was begun through the server, once for all tests.</summary>
/// <param name="Shares">That its progress told, one after the other.</param>
/// <param name="SoFar">What its raids said before all were done, one after the other.</param>
/// <param name="Second">What was answered to a second beginning while it went on.</param>
/// <param name="Found">The run as the gallery tells of it.</param>
internal sealed record KeptRun(IReadOnlyList<double> Shares, IReadOnlyList<JsonElement> SoFar, HttpStatusCode Second, JsonElement Found)
{
    private static readonly Lock s_lock = new();
    private static Task<KeptRun>? s_run;

    public static Task<KeptRun> Of(RunningGlobe globe)
    {
        lock (s_lock)
        {
            return s_run ??= BeginAsync(globe);
        }
    }

    private static async Task<KeptRun> BeginAsync(RunningGlobe globe)
    {
        const string begin = $"/api/studies/{RunningGlobe.Study}/run";
        using var begun = await globe.Client.PostAsync(begin, null);
        Assert.Equal(HttpStatusCode.Accepted, begun.StatusCode);
        using var second = await globe.Client.PostAsync(begin, null);
        var shares = new List<double>();
        var soFar = new List<JsonElement>();
        await foreach (var progress in Progress(globe))
        {
            Assert.True(progress.GetProperty("state").GetString() is "running" or "done", progress.GetRawText());
            shares.Add(progress.GetProperty("share").GetDouble());
            if (progress.GetProperty("soFar") is { ValueKind: JsonValueKind.Object } told)
            {
                soFar.Add(told);
            }
        }

        var runs = (await globe.Json("/api/gallery")).GetProperty("runs").EnumerateArray();
        return new(shares, soFar, second.StatusCode, Assert.Single(runs, run => run.GetProperty("id").GetString() == $"{RunningGlobe.Study}-quick"));
    }

    /// <summary>All that is told of the run that goes on, until its end.</summary>
    public static async IAsyncEnumerable<JsonElement> Progress(RunningGlobe globe)
    {
        const string data = "data: ";
        using var reader = new StreamReader(await globe.Client.GetStreamAsync("/api/progress"));
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(data, StringComparison.Ordinal))
            {
                yield return JsonDocument.Parse(line[data.Length..]).RootElement;
            }
        }
    }
}

using System.Net;
using System.Text.Json;
using Xunit;

namespace Parapet.Tests.Web;

/// <summary>A run from the page: begun, watched and found; and its raids.</summary>
[Collection(nameof(RunningGlobe))]
public sealed class StartedRunTests(RunningGlobe globe)
{
    [Fact]
    public async Task A_run_is_watched_to_its_end_and_then_stands_in_the_gallery()
    {
        var run = await KeptRun.Of(globe);
        Assert.Equal(1, run.Shares.Last());
        Assert.Equal(run.Shares.Order(), run.Shares);
        Assert.Equal(HttpStatusCode.TooManyRequests, run.Second);
        Assert.Equal(RunningGlobe.Study, run.Found.GetProperty("study").GetString());
        Assert.Equal(8, run.Found.GetProperty("replications").GetInt32());
        Assert.NotEqual("", run.Found.GetProperty("answer").GetString());
    }

    [Fact]
    public async Task What_its_raids_say_comes_while_it_runs()
    {
        var soFar = (await KeptRun.Of(globe)).SoFar;
        Assert.NotEmpty(soFar);
        Assert.Equal(soFar.Select(told => told.GetProperty("raids").GetInt32()).Order(), soFar.Select(told => told.GetProperty("raids").GetInt32()));
        Assert.InRange(soFar[0].GetProperty("raids").GetInt32(), 1, 7);
        Assert.Equal(8, soFar[^1].GetProperty("raids").GetInt32());
        var options = (await globe.Json("/api/gallery")).GetProperty("studies").EnumerateArray().Single(study => study.GetProperty("id").GetString() == RunningGlobe.Study).GetProperty("options").EnumerateArray().Select(option => option.GetString()).ToArray();
        Assert.All(soFar, told => Assert.Equal(options, told.GetProperty("options").EnumerateArray().Select(option => option.GetProperty("name").GetString())));
        Assert.All(soFar.SelectMany(told => told.GetProperty("options").EnumerateArray()), option =>
        {
            var value = option.GetProperty("value");
            Assert.InRange(value.GetProperty("mean").GetDouble(), 0, 1);
        });
        var intervals = soFar[^1].GetProperty("options").EnumerateArray().Select(option => option.GetProperty("value")).Where(value => value.GetProperty("low").ValueKind == JsonValueKind.Number).ToArray();
        Assert.NotEmpty(intervals);
        Assert.All(intervals, value => Assert.InRange(value.GetProperty("mean").GetDouble(), value.GetProperty("low").GetDouble(), value.GetProperty("high").GetDouble()));
    }

    [Fact]
    public async Task A_whole_run_that_is_stopped_goes_on_where_it_was()
    {
        await KeptRun.Of(globe);
        const string whole = $"/api/studies/{RunningGlobe.Study}/run?whole=true";
        var (first, _) = await RunUntil(whole, share => share > 0.01);
        Assert.Equal("stopped", first.GetProperty("state").GetString());
        Assert.False(first.GetProperty("isQuick").GetBoolean());
        var (second, shares) = await RunUntil(whole, share => share > first.GetProperty("share").GetDouble());
        Assert.StartsWith("Goes on where it was broken off: ", Assert.Single(second.GetProperty("notes").EnumerateArray(), note => note.GetString()!.StartsWith("Goes on", StringComparison.Ordinal)).GetString());
        Assert.True(shares.First(share => share > 0) >= first.GetProperty("share").GetDouble() * 0.5, "what was done is counted at once");
        Assert.True(second.GetProperty("share").GetDouble() > first.GetProperty("share").GetDouble());
        Assert.Equal("stopped", (await globe.Json("/api/run")).GetProperty("progress").GetProperty("state").GetString());
    }

    [Fact]
    public async Task Its_report_opens_and_runs_nothing()
    {
        var run = await KeptRun.Of(globe);
        using var report = await globe.Client.GetAsync($"/runs/{run.Found.GetProperty("id").GetString()}/report.html", TestContext.Current.CancellationToken);
        Assert.Equal("text/html", report.Content.Headers.ContentType?.MediaType);
        var policy = report.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("sandbox", policy);
        Assert.DoesNotContain("unsafe-inline", policy);
        Assert.DoesNotContain("script-src", policy);
        foreach (var other in (string[])["run.json", "..%2frun.json", "study.yaml"])
        {
            await globe.Json($"/runs/{run.Found.GetProperty("id").GetString()}/{other}", HttpStatusCode.NotFound);
        }
    }

    /// <summary>Begins, and stops it as soon as its share is large enough: how it ended, and the shares on the way.</summary>
    private async Task<(JsonElement Ended, List<double> Shares)> RunUntil(string begin, Func<double, bool> isEnough)
    {
        using var begun = await globe.Client.PostAsync(begin, null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Accepted, begun.StatusCode);
        var shares = new List<double>();
        JsonElement last = default;
        await foreach (var progress in KeptRun.Progress(globe))
        {
            shares.Add(progress.GetProperty("share").GetDouble());
            last = progress;
            if (isEnough(shares[^1]))
            {
                using var stopped = await globe.Client.DeleteAsync("/api/progress", TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.OK, stopped.StatusCode);
            }
        }

        return (last, shares);
    }

    [Fact]
    public async Task A_kept_raid_is_the_raid_that_is_run_again_to_the_state()
    {
        var run = await KeptRun.Of(globe);
        var journal = run.Found.GetProperty("journals").EnumerateArray().First();
        var asked = $"run={run.Found.GetProperty("id").GetString()}&replication={journal.GetProperty("replication").GetInt32()}&option={Uri.EscapeDataString(journal.GetProperty("option").GetString()!)}";
        var kept = await Columns(asked);
        var again = await Columns($"{asked}&messages=true");
        Assert.True(kept.Head.GetProperty("isKept").GetBoolean());
        Assert.False(kept.Head.GetProperty("hasMessages").GetBoolean());
        Assert.False(again.Head.GetProperty("isKept").GetBoolean());
        foreach (var part in (string[])["targets", "units", "radars", "posts", "assets"])
        {
            Assert.Equal(kept.Head.GetProperty(part).GetRawText(), again.Head.GetProperty(part).GetRawText());
        }

        Assert.Equal(0, kept.Reals("message.sentSeconds").Length);
    }

    private async Task<ReadColumns> Columns(string asked) => new(await globe.Client.GetByteArrayAsync($"/api/raid/columns?{asked}", TestContext.Current.CancellationToken));
}

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

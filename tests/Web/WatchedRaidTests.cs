using System.Net;
using System.Text.Json;
using Xunit;

namespace Parapet.Tests.Web;

/// <summary>A raid as the page is told it.</summary>
[Collection(nameof(RunningGlobe))]
public sealed class WatchedRaidTests(RunningGlobe globe)
{
    private const string Raid = $"study={RunningGlobe.Study}&replication=2";

    [Fact]
    public async Task Columns_are_as_their_head_describes_them()
    {
        var columns = await Columns();
        Assert.Equal("PARAPETR", columns.Magic);
        Assert.Equal(1, columns.Version);
        Assert.Equal(RunningGlobe.Study, columns.Head.GetProperty("study").GetString());
        Assert.Equal(2, columns.Head.GetProperty("replication").GetInt32());
        Assert.All(columns.Head.GetProperty("columns").EnumerateArray(), column => Assert.Equal(0, column.GetProperty("offset").GetInt32() % 8));
        var states = columns.Reals("state.seconds").Length;
        Assert.True(states > 100, $"{states} states");
        foreach (var name in (string[])["longitudeDegrees", "latitudeDegrees", "heightMetres", "speedMetresPerSecond", "courseDegrees"])
        {
            Assert.Equal(states, columns.Reals($"state.{name}").Length);
        }
    }

    [Fact]
    public async Task Each_mover_moves_as_fast_as_it_says_and_in_the_order_of_time()
    {
        var columns = await Columns();
        var compared = 0;
        foreach (var mover in columns.Head.GetProperty("movers").EnumerateArray().Where(mover => mover.GetProperty("thing").GetString() == "target"))
        {
            var (first, count) = (mover.GetProperty("first").GetInt32(), mover.GetProperty("count").GetInt32());
            for (var state = first + 1; state < first + count; state++)
            {
                var seconds = columns.Reals("state.seconds")[state] - columns.Reals("state.seconds")[state - 1];
                Assert.True(seconds > 0, $"{mover.GetProperty("id")}: {seconds} s");
                var (north, east) = Step(columns, state);
                var speed = Math.Sqrt(north * north + east * east) / seconds;
                var (before, after) = (columns.Reals("state.speedMetresPerSecond")[state - 1], columns.Reals("state.speedMetresPerSecond")[state]);

                // Places hold six to seven digits (0.4 m of latitude); between two states the speed lies between theirs, but for turns.
                if (seconds >= 1.5)
                {
                    Assert.InRange(speed, 0.9 * Math.Min(before, after) - 2, 1.1 * Math.Max(before, after) + 2);
                    compared++;
                }
            }
        }

        Assert.True(compared > 50, $"{compared} compared");
    }

    /// <summary>In the one the threat gets through; in the other it is killed after rounds that missed.</summary>
    [Theory]
    [InlineData(2, "hitAsset")]
    [InlineData(5, "killed")]
    public async Task Fates_events_and_chains_tell_of_the_same_targets(int replication, string fateOfOne)
    {
        var head = (await Columns($"study={RunningGlobe.Study}&replication={replication}&option=Patriot")).Head;
        Assert.Contains(head.GetProperty("targets").EnumerateArray(), target => target.GetProperty("fate").GetString() == fateOfOne);
        var targets = head.GetProperty("targets").EnumerateArray().ToArray();
        Assert.NotEmpty(targets);
        foreach (var (kind, fate) in ((string, string)[])[("killed", "killed"), ("leaked", "hitAsset")])
        {
            var told = head.GetProperty("events").EnumerateArray().Where(told => told.GetProperty("kind").GetString() == kind).Select(told => told.GetProperty("target").GetInt32()).Order();
            Assert.Equal(targets.Where(target => target.GetProperty("fate").GetString() == fate).Select(target => target.GetProperty("target").GetInt32()), told);
        }

        Assert.All(targets, target => Assert.Equal(
            target.GetProperty("fate").GetString() == "killed" ? 1 : 0,
            target.GetProperty("steps").EnumerateArray().Count(step => step.GetProperty("mark").GetString() == "killed")));
        Assert.All(targets, target =>
        {
            var seconds = target.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("seconds").GetDouble()).ToArray();
            Assert.True(target.GetProperty("launches").GetInt32() == 0 || target.GetProperty("steps").EnumerateArray().Any(step => step.GetProperty("mark").GetString() == "launched"));
            Assert.All(seconds, moment => Assert.InRange(moment, 0, head.GetProperty("endSeconds").GetDouble() + 1));
        });
    }

    [Fact]
    public async Task A_raid_that_is_run_again_tells_its_messages_over_links_that_it_names()
    {
        var columns = await Columns();
        Assert.False(columns.Head.GetProperty("isKept").GetBoolean());
        Assert.True(columns.Head.GetProperty("hasMessages").GetBoolean());
        var links = columns.Head.GetProperty("links").GetArrayLength();
        var (sent, arrives, link) = (columns.Reals("message.sentSeconds").ToArray(), columns.Reals("message.arrivesSeconds").ToArray(), columns.Numbers("message.link").ToArray());
        Assert.Equal(sent.Length, arrives.Length);
        Assert.All(link, number => Assert.InRange(number, 0, links - 1));
        Assert.Equal(sent.Order(), sent);
        Assert.All(sent.Zip(arrives), message => Assert.True(float.IsNaN(message.Second) || message.Second >= message.First));
    }

    [Fact]
    public async Task A_target_and_a_unit_have_their_chains()
    {
        var target = await globe.Json($"/api/raid/why?{Raid}&target=T0");
        Assert.StartsWith("T0", target.GetProperty("subject").GetString());
        Assert.NotEmpty(target.GetProperty("lines").EnumerateArray());
        var unit = await globe.Json($"/api/raid/why?{Raid}&unit=0");
        Assert.Contains("fire unit 0", unit.GetProperty("subject").GetString());
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("&target=T0&unit=0", HttpStatusCode.BadRequest)]
    [InlineData("&target=T9999", HttpStatusCode.NotFound)]
    [InlineData("&target=nobody", HttpStatusCode.NotFound)]
    [InlineData("&unit=-1", HttpStatusCode.NotFound)]
    [InlineData("&unit=seven", HttpStatusCode.BadRequest)]
    public async Task A_chain_of_nobody_is_refused(string of, HttpStatusCode expected) =>
        Assert.NotEqual(0, (await globe.Json($"/api/raid/why?{Raid}{of}", expected)).GetProperty("problems").GetArrayLength());

    [Theory]
    [InlineData("")]
    [InlineData("study=lone-target&run=lone-target")]
    [InlineData("study=lone-target&replication=-1")]
    [InlineData("study=lone-target&replication=1000000")]
    [InlineData("study=lone-target&replication=x")]
    [InlineData("study=lone-target&option=Nothing")]
    public async Task A_raid_that_there_cannot_be_is_refused(string asked) =>
        Assert.NotEqual(0, (await globe.Json($"/api/raid/columns?{asked}", HttpStatusCode.BadRequest)).GetProperty("problems").GetArrayLength());

    [Theory]
    [InlineData("..")]
    [InlineData("../lone-target")]
    [InlineData("..%2f..%2fetc")]
    [InlineData("%2fetc%2fpasswd")]
    [InlineData("lone-target%00")]
    [InlineData(".")]
    [InlineData("C:%5CWindows")]
    public async Task No_name_leads_out_of_what_was_found(string id)
    {
        await globe.Json($"/api/raid/columns?study={id}", HttpStatusCode.NotFound);
        await globe.Json($"/api/raid/columns?run={id}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Radars_see_farther_the_higher_a_target_flies()
    {
        var reach = await globe.Json($"/api/raid/reach?{Raid}");
        var head = (await Columns()).Head.GetProperty("radars").EnumerateArray().ToDictionary(radar => radar.GetProperty("radar").GetInt32());
        Assert.NotEmpty(reach.GetProperty("radars").EnumerateArray());
        foreach (var radar in reach.GetProperty("radars").EnumerateArray())
        {
            var place = head[radar.GetProperty("radar").GetInt32()];
            var farthest = radar.GetProperty("rings").EnumerateArray().OrderBy(ring => ring.GetProperty("heightMetres").GetDouble()).Select(ring => Mean(ring, place)).ToArray();
            Assert.Equal(3, farthest.Length);
            Assert.Equal(farthest.Order(), farthest);
        }

        Assert.Contains(reach.GetProperty("units").EnumerateArray(), unit => unit.GetProperty("aircraftMetres").GetDouble() > 10_000);
    }

    private static double Mean(JsonElement ring, JsonElement radar)
    {
        var edge = ring.GetProperty("edgeDegrees").EnumerateArray().Select(number => number.GetDouble()).Chunk(2).ToArray();
        var (longitude, latitude) = (radar.GetProperty("longitudeDegrees").GetDouble(), radar.GetProperty("latitudeDegrees").GetDouble());
        var narrowing = Math.Cos(latitude * Math.PI / 180);
        return edge.Average(place => Math.Sqrt(Math.Pow((place[0] - longitude) * narrowing, 2) + Math.Pow(place[1] - latitude, 2)));
    }

    private static (double North, double East) Step(ReadColumns columns, int state)
    {
        const double metresPerDegree = 111_320;
        var latitudes = columns.Reals("state.latitudeDegrees");
        var longitudes = columns.Reals("state.longitudeDegrees");
        return ((latitudes[state] - latitudes[state - 1]) * metresPerDegree, (longitudes[state] - longitudes[state - 1]) * metresPerDegree * Math.Cos(latitudes[state] * Math.PI / 180));
    }

    [Fact]
    public async Task What_is_refused_is_told_without_the_words_of_the_command_line()
    {
        var refused = await globe.Json($"/api/raid/columns?study={RunningGlobe.Study}&option=nothing", HttpStatusCode.BadRequest);
        Assert.StartsWith("option: ", refused.GetProperty("problems")[0].GetString());
    }

    private async Task<ReadColumns> Columns(string asked = Raid) => new(await globe.Client.GetByteArrayAsync($"/api/raid/columns?{asked}", TestContext.Current.CancellationToken));
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Parapet.Tests.Web;

/// <summary>Charts of a run through the server: what they can show, brushed, while it goes on, and asked wrongly.</summary>
[Collection(nameof(RunningGlobe))]
public sealed class RunChartsTests(RunningGlobe globe)
{
    private const string Run = $"/api/runs/{RunningGlobe.Study}-quick";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_brush_leaves_the_raids_within_it()
    {
        await KeptRun.Of(globe);
        var head = await globe.Json($"{Run}/charts");
        Assert.Equal(8, head.GetProperty("raids").GetInt32());
        Assert.False(head.GetProperty("isLive").GetBoolean());
        var (a, b) = (head.GetProperty("headline")[0].GetString(), head.GetProperty("headline")[1].GetString());
        object[] rows = [new { measure = "roundsFired", option = a }, new { measure = "leakers", option = b }, new { measure = "leakers", option = a, less = b }];
        var all = await Ask(new { rows });
        Assert.Equal(8, all.GetProperty("kept").GetInt32());
        var first = all.GetProperty("rows")[0];
        Assert.Equal(8, first.GetProperty("all").EnumerateArray().Sum(count => count.GetInt32()));
        var (from, width) = (first.GetProperty("from").GetDouble(), first.GetProperty("width").GetDouble());
        var within = first.GetProperty("all")[0].GetInt32();
        var brushed = await Ask(new { rows, brushes = new[] { new { row = 0, from, to = from + width } } });
        Assert.Equal(within, brushed.GetProperty("kept").GetInt32());
        Assert.Equal(8, brushed.GetProperty("rows")[0].GetProperty("kept").EnumerateArray().Sum(count => count.GetInt32()));
        Assert.Equal(within, brushed.GetProperty("rows")[1].GetProperty("kept").EnumerateArray().Sum(count => count.GetInt32()));
        Assert.Equal(within, brushed.GetProperty("rows")[2].GetProperty("kept").EnumerateArray().Sum(count => count.GetInt32()));
    }

    [Fact]
    public async Task What_a_run_found_and_lacks_is_told()
    {
        await KeptRun.Of(globe);
        var findings = await globe.Json($"{Run}/findings");
        Assert.Equal(JsonValueKind.Null, findings.GetProperty("sensitivity").ValueKind);
        Assert.Contains("parapet run --sensitivity", findings.GetProperty("said").GetString());
        await globe.Json("/api/runs/none/findings", HttpStatusCode.NotFound);
        await globe.Json("/api/runs/..%2f..%2fetc/charts", HttpStatusCode.NotFound);
        await globe.Json("/api/sweeps/none", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_run_that_goes_on_is_charted_as_it_comes()
    {
        await KeptRun.Of(globe);
        using var begun = await globe.Client.PostAsync($"/api/studies/{RunningGlobe.Study}/run?whole=true", null, Cancellation);
        Assert.Equal(HttpStatusCode.Accepted, begun.StatusCode);
        var seen = new List<long>();
        await foreach (var progress in KeptRun.Progress(globe))
        {
            if (progress.GetProperty("state").GetString() != "running" || progress.GetProperty("soFar").ValueKind != JsonValueKind.Object || seen.Count >= 3)
            {
                continue;
            }

            Assert.Equal(RunningGlobe.Study, progress.GetProperty("run").GetString());
            var head = await globe.Json($"/api/runs/{RunningGlobe.Study}/charts");
            if (head.GetProperty("isLive").GetBoolean())
            {
                Assert.True(head.GetProperty("raids").GetInt64() >= progress.GetProperty("soFar").GetProperty("raids").GetInt64());
                seen.Add(head.GetProperty("raids").GetInt64());
            }

            if (seen.Count >= 3)
            {
                using var stopped = await globe.Client.DeleteAsync("/api/progress", Cancellation);
            }
        }

        Assert.Equal(3, seen.Count);
        Assert.Equal(seen.Order(), seen);
        Assert.True(seen[^1] > 0);
    }

    [Theory]
    [InlineData("""{"rows":[{"measure":"fame","option":"S-400"}]}""", "'fame'")]
    [InlineData("""{"rows":[]}""", "from 1 to 24")]
    [InlineData("""{"rows":[null]}""", "nothing")]
    [InlineData("""{"rows":[{"measure":"leakers","option":"S-400"}],"brushes":[{"row":0,"from":5,"to":1}]}""", "from 5 to 1")]
    [InlineData("""{"rows":[{"measure":"leakers","option":"S-400"}],"brushes":[{"row":0,"from":0,"to":1e999}]}""", "")]
    [InlineData("""{"rows":[{"measure":"leakers","option":"S-400"}],"brushes":[{"row":0,"from":NaN,"to":1}]}""", "")]
    [InlineData("""{"rows":[{"measure":"leakers","option":"S-400"}],"brushes":[{"row":7,"from":0,"to":1}]}""", "row 7")]
    [InlineData("""{"rows":[{"measure":"leakers","option":"S-400"}],"brushes":null}""", "")]
    [InlineData("""{"rows":null}""", "")]
    [InlineData("""{"rows":[{"measure":null,"option":"S-400"}]}""", "")]
    [InlineData("""{"rows":[{"measure":"leakers","option":"S-400","sql":"SELECT 1"}]}""", "")]
    [InlineData("[]", "")]
    [InlineData("", "")]
    public async Task What_is_asked_wrongly_is_refused_in_words(string body, string told)
    {
        await KeptRun.Of(globe);
        using var response = await Post(body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problems = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation)).RootElement.GetProperty("problems");
        Assert.Contains(problems.EnumerateArray(), problem => problem.GetString()!.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_huge_list_is_not_read()
    {
        await KeptRun.Of(globe);
        using var response = await Post($$"""{"rows":[{{string.Join(',', Enumerable.Repeat("""{"measure":"leakers","option":"S-400"}""", 100_000))}}]}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task They_are_described_for_programs()
    {
        var paths = (await globe.Json("/api/openapi.json")).GetProperty("paths");
        foreach (var path in (string[])["/api/runs/{run}/charts", "/api/runs/{run}/findings", "/api/sweeps/{sweep}"])
        {
            Assert.True(paths.TryGetProperty(path, out _), path);
        }

        Assert.Contains("ChartsAsked", paths.GetProperty("/api/runs/{run}/charts").GetProperty("post").GetProperty("requestBody").GetRawText());
    }

    private async Task<JsonElement> Ask(object asked)
    {
        using var response = await Post(JsonSerializer.Serialize(asked));
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private Task<HttpResponseMessage> Post(string body) =>
        globe.Client.PostAsync($"{Run}/charts", new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")), Cancellation);
}

using System.Net;
using System.Text.Json;
using Xunit;

namespace Parapet.Tests.Web;

/// <summary>The page, the gallery and what is told of both.</summary>
[Collection(nameof(RunningGlobe))]
public sealed class ServedPageTests(RunningGlobe globe)
{
    [Fact]
    public async Task The_page_runs_nothing_but_its_own_script()
    {
        using var response = await globe.Client.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("http:", page);
        Assert.DoesNotContain("https:", page);
        Assert.Contains("globe.js", page);
        Assert.Contains("nosniff", response.Headers.GetValues("X-Content-Type-Options"));
    }

    [Theory]
    [InlineData("/globe.js", "text/javascript")]
    [InlineData("/globe.css", "text/css")]
    [InlineData("/icon.svg", "image/svg+xml")]
    public async Task What_the_page_needs_is_there_and_is_not_sent_twice(string path, string type)
    {
        using var response = await globe.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var unchanged = await globe.Client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task Every_shipped_study_is_shown_with_its_question()
    {
        var shown = (await globe.Json("/api/gallery")).GetProperty("studies").EnumerateArray().Where(study => !study.GetProperty("isOwn").GetBoolean()).ToArray();
        var shipped = Directory.GetDirectories(Path.Combine(Root.Folder, "studies")).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(shipped, shown.Select(study => study.GetProperty("id").GetString()));
        Assert.All(shown, study =>
        {
            Assert.Empty(study.GetProperty("problems").EnumerateArray());
            Assert.NotEqual("", study.GetProperty("question").GetString());
            Assert.NotEmpty(study.GetProperty("options").EnumerateArray());
        });
    }

    [Fact]
    public async Task All_that_can_be_asked_for_is_described()
    {
        var described = await globe.Json("/api/openapi.json");
        var paths = described.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "/api/catalogue", "/api/gallery", "/api/map/{part}", "/api/progress", "/api/raid/columns", "/api/raid/reach", "/api/raid/why", "/api/run",
                "/api/runs/{run}/charts", "/api/runs/{run}/findings", "/api/schema/study", "/api/studies",
                "/api/studies/{study}/copy", "/api/studies/{study}/coverage", "/api/studies/{study}/edit", "/api/studies/{study}/file", "/api/studies/{study}/run", "/api/studies/{study}/siting", "/api/studies/{study}/text",
                "/api/sweeps/{sweep}", "/runs/{run}/{page}",
            ],
            paths);
        Assert.All(
            described.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()),
            operation => Assert.NotEqual("", operation.Value.GetProperty("summary").GetString()));
    }

    [Fact]
    public async Task A_map_that_there_is_not_is_refused() =>
        Assert.Equal(JsonValueKind.Array, (await globe.Json("/api/map/moon", HttpStatusCode.NotFound)).GetProperty("problems").ValueKind);

    [Theory]
    [InlineData("/")]
    [InlineData("/globe.js")]
    public async Task Its_head_alone_may_be_asked_for(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var response = await globe.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.NotNull(response.Headers.ETag);
    }

    [Fact]
    public async Task The_map_of_the_region_has_its_land() =>
        Assert.NotEmpty((await globe.Json("/api/map/region")).GetProperty("land").EnumerateArray());
}

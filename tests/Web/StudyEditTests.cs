using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Parapet.Tests.Web;

/// <summary>Studies that are copied, changed, written and opened through the server.</summary>
[Collection(nameof(RunningGlobe))]
public sealed class StudyEditTests(RunningGlobe globe)
{
    [Fact]
    public async Task A_copy_can_be_changed_and_what_it_was_made_of_cannot()
    {
        var name = await Copied("phases");
        var (text, digest) = await Text(name);
        Assert.Contains($"\nstudy: {name}\n", text, StringComparison.Ordinal);
        Assert.Equal((await Text("phases")).Text, text.Replace($"study: {name}\n", "study: phases\n", StringComparison.Ordinal));
        var changed = (await Edit(name, text, new { change = "set", path = "raid[1].count", value = (string[])["1", "2"] })).GetProperty("text").GetString()!;
        var saved = await Answer(HttpMethod.Put, $"/api/studies/{name}/text", new { text = changed, was = digest }, HttpStatusCode.OK);
        Assert.Equal((changed, saved.GetProperty("digest").GetString()!), await Text(name));
        var shipped = await Answer(HttpMethod.Put, "/api/studies/phases/text", new { text, was = (await Text("phases")).Digest }, HttpStatusCode.Forbidden);
        Assert.Contains("not a copy", shipped.GetRawText());
        var shown = (await globe.Json("/api/gallery")).GetProperty("studies").EnumerateArray().ToDictionary(study => study.GetProperty("id").GetString()!, study => study.GetProperty("isOwn").GetBoolean());
        Assert.True(shown[name]);
        Assert.False(shown["phases"]);
    }

    [Fact]
    public async Task A_name_that_is_taken_or_leads_elsewhere_is_refused()
    {
        var taken = await Copied("stealth");
        foreach (var name in (string[])[taken, "phases", "studies", "", "..", "../x", "a/b", "A", "a.b", "-a", "a\n", new('a', 41)])
        {
            var answer = await Answer(HttpMethod.Post, "/api/studies/stealth/copy", new { name }, HttpStatusCode.BadRequest);
            Assert.StartsWith("name: ", answer.GetProperty("problems")[0].GetString());
        }

        Assert.All(Directory.EnumerateFileSystemEntries(Path.Combine(globe.Folder, "studies")), path => Assert.StartsWith("own-", Path.GetFileName(path), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_in_which_anything_is_wrong_is_told_of_all_at_once_and_not_written()
    {
        var name = await Copied("phases");
        var (text, digest) = await Text(name);
        var wrong = text.Replace("seed: 2022", "seed: two", StringComparison.Ordinal).Replace("threat: srbm", "threat: arrow", StringComparison.Ordinal);
        var judged = await Edit(name, wrong);
        Assert.False(judged.GetProperty("isValid").GetBoolean());
        var problem = Assert.Single(judged.GetProperty("problems").EnumerateArray());
        Assert.Equal("seed", problem.GetProperty("path").GetString());
        Assert.Equal(1 + text[..text.IndexOf("seed: 2022", StringComparison.Ordinal)].Count(letter => letter == '\n'), problem.GetProperty("line").GetInt32());
        Assert.Contains("two", problem.GetProperty("found").GetString());
        Assert.NotEqual("", problem.GetProperty("allowed").GetString());
        await Answer(HttpMethod.Put, $"/api/studies/{name}/text", new { text = wrong, was = digest }, HttpStatusCode.BadRequest);
        Assert.Equal((text, digest), await Text(name));
        var unknown = await Edit(name, text.Replace("threat: srbm", "threat: arrow", StringComparison.Ordinal).Replace("systems: [patriot]", "systems: [catapult]", StringComparison.Ordinal));
        Assert.Equal(["forces[4].systems[0]", "raid[0].threat"], unknown.GetProperty("problems").EnumerateArray().Select(told => told.GetProperty("path").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_was_written_from_elsewhere_is_not_written_over()
    {
        var name = await Copied("phases");
        var (text, digest) = await Text(name);
        var file = Path.Combine(globe.Folder, "studies", name, "study.yaml");
        await File.AppendAllTextAsync(file, "# by hand\n", TestContext.Current.CancellationToken);
        var refused = await Answer(HttpMethod.Put, $"/api/studies/{name}/text", new { text, was = digest }, HttpStatusCode.BadRequest);
        Assert.Contains("from elsewhere", refused.GetRawText());
        Assert.EndsWith("# by hand\n", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_puts_every_unit_of_a_force_on_a_site()
    {
        var (text, _) = await Text("phases");
        foreach (var rule in (string[])["listed", "spread", "together", "best"])
        {
            var units = (await Answer(HttpMethod.Post, "/api/studies/phases/siting", new { text, force = "NATO, with SAMP/T", rule }, HttpStatusCode.OK)).GetProperty("units").EnumerateArray().ToArray();
            Assert.Equal([0, 1, 2], units.Select(unit => unit.GetProperty("index").GetInt32()).Distinct());
            Assert.All(units, unit => Assert.InRange(unit.GetProperty("sectorDegrees").GetDouble(), 30, 360));
            Assert.All(units, unit => Assert.InRange(unit.GetProperty("at").GetProperty("latitudeDegrees").GetDouble(), 36, 41));
        }

        Assert.Contains("one of none, S-400", (await Answer(HttpMethod.Post, "/api/studies/phases/siting", new { text, force = "catapults", rule = "best" }, HttpStatusCode.BadRequest)).GetRawText());
    }

    [Fact]
    public async Task A_file_that_is_opened_becomes_a_study_and_comes_back_as_it_went()
    {
        var (text, _) = await Text("twelve-days");
        var name = NewName();
        using (var other = await globe.Client.PostAsync($"/api/studies?name={name}", new StringContent(text, Encoding.UTF8, "text/plain"), TestContext.Current.CancellationToken))
        {
            Assert.Equal(HttpStatusCode.UnsupportedMediaType, other.StatusCode);
        }

        Assert.Equal(HttpStatusCode.BadRequest, await Open(name, "study: [\n"u8.ToArray()));
        Assert.Equal(HttpStatusCode.BadRequest, await Open(name, [0xff, 0x00, 0x80]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Open(name, new byte[300 << 10]));
        Assert.False(Directory.Exists(Path.Combine(globe.Folder, "studies", name)));
        Assert.Equal(HttpStatusCode.Created, await Open(name, Encoding.UTF8.GetBytes(text)));
        using var file = await globe.Client.GetAsync($"/api/studies/{name}/file", TestContext.Current.CancellationToken);
        Assert.Equal("application/yaml", file.Content.Headers.ContentType?.MediaType);
        Assert.Equal(text.Replace("study: twelve-days\n", $"study: {name}\n", StringComparison.Ordinal), await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("POST", "/api/studies/phases/copy")]
    [InlineData("POST", "/api/studies/phases/edit")]
    [InlineData("POST", "/api/studies/phases/siting")]
    [InlineData("PUT", "/api/studies/phases/text")]
    [InlineData("POST", "/api/studies?name=foreign")]
    public async Task A_page_of_another_origin_changes_nothing(string method, string path)
    {
        foreach (var (header, value) in ((string, string)[])[("Origin", "http://elsewhere.example"), ("Sec-Fetch-Site", "cross-site")])
        {
            using var request = new HttpRequestMessage(new(method), path) { Content = JsonContent.Create(new { name = "foreign" }) };
            request.Headers.Add(header, value);
            using var response = await globe.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_by_its_field_and_what_is_too_large_by_what_may_be()
    {
        const string copy = "/api/studies/phases/copy";
        foreach (var (body, field) in ((object, string)[])[(new { name = 5 }, "$.name"), (new { name = "own", other = true }, "$.other")])
        {
            Assert.Contains(field, (await Answer(HttpMethod.Post, copy, body, HttpStatusCode.BadRequest)).GetProperty("problems")[0].GetString());
        }

        var tooLarge = await Answer(HttpMethod.Post, copy, new { name = new string('a', 80_000) }, HttpStatusCode.RequestEntityTooLarge);
        Assert.Contains("65536 bytes at most", tooLarge.GetProperty("problems")[0].GetString());
    }

    private static string NewName() => $"own-{Guid.NewGuid().ToString("N")[..8]}";

    private async Task<HttpStatusCode> Open(string name, byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes) { Headers = { ContentType = new("application/yaml") } };
        using var response = await globe.Client.PostAsync($"/api/studies?name={name}", content, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private async Task<string> Copied(string study)
    {
        var name = NewName();
        await Answer(HttpMethod.Post, $"/api/studies/{study}/copy", new { name }, HttpStatusCode.Created);
        return name;
    }

    private async Task<(string Text, string Digest)> Text(string study)
    {
        var answer = await globe.Json($"/api/studies/{study}/text");
        return (answer.GetProperty("text").GetString()!, answer.GetProperty("digest").GetString()!);
    }

    private Task<JsonElement> Edit(string study, string text, params object[] edits) => Answer(HttpMethod.Post, $"/api/studies/{study}/edit", new { text, edits }, HttpStatusCode.OK);

    private async Task<JsonElement> Answer(HttpMethod method, string path, object body, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        using var response = await globe.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == expected, $"{path}: {response.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}

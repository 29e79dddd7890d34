using System.Net;
using Parapet.Web;
using Xunit;

namespace Parapet.Tests.Web;

/// <summary>Which page is served: the one inside the program, or one with the globe in three dimensions that was built beside it.</summary>
public sealed class BuiltGlobeTests : IDisposable
{
    private const string Digests = "sources.sha256.txt";

    private readonly string _folder = Directory.CreateTempSubdirectory("parapet-built-").FullName;

    [Fact]
    public async Task A_page_of_the_same_sources_is_served_with_all_that_lies_below_it()
    {
        Write(Digests, File.ReadAllText(Path.Combine(Root.Folder, "src", "Parapet.Web", "wwwroot", Digests)));
        Write("index.html", "<title>built</title>");
        Write(Path.Combine("cesium", "Workers", "work.js"), "work();");
        await Ask(
            ("", HttpStatusCode.OK, "<title>built</title>"), ("cesium/Workers/work.js", HttpStatusCode.OK, "work();"), ("icon.svg", HttpStatusCode.NotFound, null),
            ("cesium/../../secret.txt", HttpStatusCode.NotFound, null), ("cesium%2f..%2f..%2fsecret.txt", HttpStatusCode.NotFound, null));
    }

    [Theory]
    [InlineData("0000  src/main.ts\n")]
    [InlineData(null)]
    public async Task A_page_of_other_sources_or_of_none_is_not(string? sources)
    {
        Write("index.html", "<title>built</title>");
        if (sources is not null)
        {
            Write(Digests, sources);
        }

        await Ask(("icon.svg", HttpStatusCode.OK, null), ("globe.css", HttpStatusCode.OK, null));
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Ask(params (string Path, HttpStatusCode Status, string? Content)[] expected)
    {
        File.WriteAllText(Path.Combine(_folder, "secret.txt"), "secret");
        var cancellation = TestContext.Current.CancellationToken;
        await using var globe = await Globe.StartAsync(new(_folder) { Port = 0, BuiltGlobe = Path.Combine(_folder, "globe") }, cancellation);
        using var client = new HttpClient { BaseAddress = globe.Address };
        foreach (var (path, status, content) in expected)
        {
            using var answer = await client.GetAsync(new Uri(globe.Address, path), cancellation);
            Assert.Equal((path, status), (path, answer.StatusCode));
            if (content is not null)
            {
                Assert.Equal(content, await answer.Content.ReadAsStringAsync(cancellation));
            }
        }
    }

    private void Write(string file, string content)
    {
        var path = Path.Combine(_folder, "globe", file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}

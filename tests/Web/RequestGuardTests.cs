using System.Net;
using Parapet.Web;
using Xunit;

namespace Parapet.Tests.Web;

/// <summary>Who is let in, and from where.</summary>
[Collection(nameof(RunningGlobe))]
public sealed class RequestGuardTests(RunningGlobe globe)
{
    private const string Token = "token";

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("LOCALHOST:5080", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:1", HttpStatusCode.OK)]
    [InlineData("[::1]:5080", HttpStatusCode.OK)]
    [InlineData("rebound.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("192.168.1.5", HttpStatusCode.MisdirectedRequest)]
    public async Task A_request_for_another_host_is_refused(string host, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/map/world") { Headers = { Host = host } };
        Assert.Equal(expected, await Status(request));
    }

    [Theory]
    [InlineData("Origin", "http://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_page_of_another_origin_gets_nothing_and_changes_nothing(string header, string value)
    {
        foreach (var (method, path) in ((HttpMethod, string)[])[(HttpMethod.Get, "/api/gallery"), (HttpMethod.Delete, "/api/progress"), (HttpMethod.Post, "/api/studies/nothing/run")])
        {
            using var request = new HttpRequestMessage(method, path);
            request.Headers.Add(header, value);
            Assert.Equal(HttpStatusCode.Forbidden, await Status(request));
        }
    }

    [Fact]
    public async Task The_own_page_and_programs_that_are_no_browsers_are_let_in()
    {
        using var own = new HttpRequestMessage(HttpMethod.Post, "/api/studies/nothing/run");
        own.Headers.Add("Origin", globe.Address.GetLeftPart(UriPartial.Authority));
        own.Headers.Add("Sec-Fetch-Site", "same-origin");
        Assert.Equal(HttpStatusCode.NotFound, await Status(own));
        using var program = new HttpRequestMessage(HttpMethod.Post, "/api/studies/nothing/run");
        Assert.Equal(HttpStatusCode.NotFound, await Status(program));
    }

    [Fact]
    public async Task A_link_from_elsewhere_may_open_the_page_but_none_of_its_answers()
    {
        foreach (var (path, expected) in ((string, HttpStatusCode)[])[("/?study=phases", HttpStatusCode.OK), ("/api/gallery", HttpStatusCode.Forbidden)])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("Sec-Fetch-Site", "cross-site");
            request.Headers.Add("Sec-Fetch-Mode", "navigate");
            Assert.Equal(expected, await Status(request));
        }
    }

    [Fact]
    public async Task From_elsewhere_only_who_has_the_token_is_answered()
    {
        await using var open = await Globe.StartAsync(new(globe.Folder) { Port = 0, Address = IPAddress.Any }, TestContext.Current.CancellationToken);
        Assert.NotNull(open.Token);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new UriBuilder(open.Address) { Host = "127.0.0.1", Query = "" }.Uri };
        foreach (var path in (string[])["/", "/api/map/world", $"/?{Token}=", $"/?{Token}={new string('0', open.Token.Length)}", "/globe.js"])
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await Status(client, new(HttpMethod.Get, path)));
        }

        using var first = await client.GetAsync($"/?{Token}={open.Token}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.DoesNotContain(open.Token, first.Headers.Location!.ToString());
        var cookie = first.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=strict", cookie);
        using var withCookie = new HttpRequestMessage(HttpMethod.Get, "/api/map/world");
        withCookie.Headers.Add("Cookie", cookie.Split(';')[0]);
        Assert.Equal(HttpStatusCode.OK, await Status(client, withCookie));
        using var withHeader = new HttpRequestMessage(HttpMethod.Get, "/api/map/world");
        withHeader.Headers.Authorization = new("Bearer", open.Token);
        Assert.Equal(HttpStatusCode.OK, await Status(client, withHeader));
    }

    [Fact]
    public async Task Two_cannot_listen_in_one_place() =>
        await Assert.ThrowsAnyAsync<IOException>(() => Globe.StartAsync(new(globe.Folder) { Port = globe.Address.Port }, TestContext.Current.CancellationToken));

    private Task<HttpStatusCode> Status(HttpRequestMessage request) => Status(globe.Client, request);

    private static async Task<HttpStatusCode> Status(HttpClient client, HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}

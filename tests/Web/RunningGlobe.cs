using System.Net;
using System.Text.Json;
using Parapet.Web;
using Xunit;

namespace Parapet.Tests.Web;

/// <summary>A server on a free port of this machine, over a folder without runs in it at first, for all tests that ask it.</summary>
public sealed class RunningGlobe : IAsyncLifetime
{
    /// <summary>A small study with one option against another.</summary>
    public const string Study = "lone-target";

    private readonly CancellationTokenSource _end = new();
    private Globe? _globe;
    private Task _serving = Task.CompletedTask;

    /// <summary>Of the runs.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("parapet-web-").FullName;

    /// <summary>Asks it.</summary>
    public HttpClient Client { get; private set; } = new();

    /// <summary>Where it is.</summary>
    public Uri Address => _globe!.Address;

    public async ValueTask InitializeAsync()
    {
        _globe = await Globe.StartAsync(new(Folder) { Port = 0, BuiltGlobe = null }, TestContext.Current.CancellationToken);
        _serving = _globe.ServeAsync(_end.Token);
        // What is refused for its size is told before it is sent: a body on its way to a closed door hides the answer.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(3) };
        Client = new(handler) { BaseAddress = _globe.Address, Timeout = TimeSpan.FromMinutes(3), DefaultRequestHeaders = { ExpectContinue = true } };
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _serving;
        await _globe!.DisposeAsync();
        Client.Dispose();
        _end.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>What it answers to a GET, as JSON.</summary>
    public async Task<JsonElement> Json(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(path, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == expected, $"{path}: {response.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}

/// <summary>Tests that share the server.</summary>
[CollectionDefinition(nameof(RunningGlobe))]
public sealed class GlobeCollection : ICollectionFixture<RunningGlobe>;

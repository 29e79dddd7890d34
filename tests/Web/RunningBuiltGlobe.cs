using Parapet.Web;
using Xunit;

namespace Parapet.Tests.Web;

/// <summary>A server of the page with the globe in three dimensions, which is built first where it is not of these sources.</summary>
public sealed class RunningBuiltGlobe : IAsyncLifetime
{
    private const string Digests = "sources.sha256.txt";

    private static readonly string s_built = Path.Combine(Root.Folder, ".build", "globe");

    private readonly string _runs = Directory.CreateTempSubdirectory("parapet-globe-").FullName;
    private readonly CancellationTokenSource _end = new();
    private Globe? _globe;
    private Task _serving = Task.CompletedTask;

    /// <summary>Where it is.</summary>
    public Uri Address => _globe!.Address;

    public async ValueTask InitializeAsync()
    {
        if (Client.Has("vite") && Client.Has("@cesium/engine") && !IsBuilt())
        {
            Client.Run("build.mjs", "--globe");
        }

        _globe = await Globe.StartAsync(new(_runs) { Port = 0, BuiltGlobe = s_built }, TestContext.Current.CancellationToken);
        _serving = _globe.ServeAsync(_end.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _serving;
        await _globe!.DisposeAsync();
        _end.Dispose();
        Directory.Delete(_runs, recursive: true);
    }

    private static bool IsBuilt() =>
        File.Exists(Path.Combine(s_built, Digests)) &&
        File.ReadAllText(Path.Combine(s_built, Digests)) == File.ReadAllText(Path.Combine(Root.Folder, "src", "Parapet.Web", "wwwroot", Digests));
}

using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Parapet.Questions.Watching;
using Parapet.Web.Endpoints;
using Parapet.Web.Guards;

namespace Parapet.Web;

/// <summary>The server of the globe: the page, what it asks for, and who may ask.</summary>
public sealed class Globe : IAsyncDisposable
{
    private const long MostBodyBytes = 64 << 10;
    private const int MostConnections = 256;

    private readonly WebApplication _application;
    private readonly Workspace _workspace;

    private Globe(WebApplication application, Workspace workspace, string? token) => (_application, _workspace, Token) = (application, workspace, token);

    /// <summary>What must be shown by who asks from elsewhere; null where it listens to this machine alone.</summary>
    public string? Token { get; }

    /// <summary>Where a browser finds it, with the token where there is one.</summary>
    public Uri Address
    {
        get
        {
            var bound = _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
            return new(Token is null ? $"{bound}/" : $"{bound}/?{TokenGuard.Field}={Token}");
        }
    }

    /// <summary>Whether a study or a run is found by what a user names it.</summary>
    public static bool Finds(string named) => new GalleryQuestion("") { Also = named }.FindsAlso();

    /// <summary>Listens from now on.</summary>
    /// <exception cref="IOException">The port is taken, or the address is none of this machine's.</exception>
    public static async Task<Globe> StartAsync(GlobeSettings settings, CancellationToken cancellation)
    {
        var workspace = new Workspace(settings);
        var token = settings.IsLocal ? null : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var globe = new Globe(Build(settings, workspace, token), workspace, token);
        try
        {
            await globe._application.StartAsync(cancellation);
            return globe;
        }
        catch
        {
            await globe.DisposeAsync();
            throw;
        }
    }

    /// <summary>Answers until it is cancelled, and a little longer what was asked before.</summary>
    public async Task ServeAsync(CancellationToken cancellation)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellation).ContinueWith(_ => { }, TaskScheduler.Default);
        _workspace.Stop();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _application.StopAsync(patience.Token);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _workspace.Dispose();
        await _application.DisposeAsync();
    }

    private static WebApplication Build(GlobeSettings settings, Workspace workspace, string? token)
    {
        // Empty: no file or variable of the folder in which it happens to be started changes what it does.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBodyBytes;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Listen(settings.Address, settings.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddRoutingCore().AddSingleton<IHostLifetime, QuietLifetime>().AddOpenApi(Documents.Name, Documents.Describe);
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.ConfigureHttpJsonOptions(json => PageJson.Set(json.SerializerOptions));

        var application = builder.Build();
        application.Use(PlainFaults.Answer);
        application.Use(SafeHeaders.Set);
        application.Use(new HostGuard(settings.Address).Check);
        application.Use(OriginGuard.Check);
        if (token is not null)
        {
            application.Use(new TokenGuard(token).Check);
        }

        application.UseRouting();
        application.MapOpenApi("/api/openapi.json");
        GalleryEndpoints.Map(application, workspace);
        MapEndpoints.Map(application);
        RaidEndpoints.Map(application, workspace);
        RunEndpoints.Map(application, workspace);
        ChartEndpoints.Map(application, workspace);
        StudyEndpoints.Map(application, workspace);
        ReportEndpoints.Map(application, workspace);
        new PageEndpoints(PageFiles.Of(settings.BuiltGlobe)).Map(application);
        return application;
    }

    /// <summary>The command line hears Ctrl-C itself and says nothing on its own.</summary>
    private sealed class QuietLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

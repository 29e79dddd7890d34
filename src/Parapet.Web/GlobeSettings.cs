using System.Net;

namespace Parapet.Web;

/// <summary>What the globe serves, and where.</summary>
/// <param name="Folder">Of the runs, each in a folder below it; what is run from the page goes there.</param>
public sealed record GlobeSettings(string Folder)
{
    /// <summary>The port where none is asked for.</summary>
    public const int UsualPort = 5080;

    /// <summary>A study or a run that is shown beside those found; null for none.</summary>
    public string? Also { get; init; }

    /// <summary>Whether programs and assemblies that studies name may be run when a study is started from the page.</summary>
    public bool AllowsOwnModels { get; init; }

    /// <summary>Where it listens: beyond this machine, only who has the token is answered.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>From 1 to 65535; 0 for any that is free.</summary>
    public int Port { get; init; } = UsualPort;

    /// <summary>The folder of the page with the globe in three dimensions, where one was built; null for the page inside the program alone.</summary>
    public string? BuiltGlobe { get; init; } = FindBuiltGlobe();

    /// <summary>Whether only this machine can come to it.</summary>
    public bool IsLocal => IPAddress.IsLoopback(Address);

    private static string? FindBuiltGlobe()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var built = Path.Combine(folder.FullName, ".build", "globe");
            if (Directory.Exists(built))
            {
                return built;
            }
        }

        return null;
    }
}

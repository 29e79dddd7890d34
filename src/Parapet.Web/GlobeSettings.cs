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

    /// <summary>Where it listens: beyond this machine, only who has the token is answered.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>From 1 to 65535; 0 for any that is free.</summary>
    public int Port { get; init; } = UsualPort;

    /// <summary>Whether only this machine can come to it.</summary>
    public bool IsLocal => IPAddress.IsLoopback(Address);
}

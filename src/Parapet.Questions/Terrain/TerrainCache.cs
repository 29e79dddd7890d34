namespace Parapet.Questions.Terrain;

/// <summary>Where downloaded tiles lie unless the user says otherwise: in the cache folder of the user's system.</summary>
internal static class TerrainCache
{
    /// <summary>The folder's name is that of the data, and so of the layer in reports.</summary>
    private const string DataName = "Copernicus GLO-90";

    public static string DefaultFolder => Path.Combine(Root(), "parapet", DataName);

    /// <summary>The default folder where it holds a tile; null where it does not.</summary>
    public static string? Filled() =>
        Directory.Exists(DefaultFolder) && Directory.EnumerateFiles(DefaultFolder, "*.tif").Any() ? DefaultFolder : null;

    private static string Root()
    {
        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named && Path.IsPathRooted(named))
        {
            return named;
        }

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches")
            : Path.Combine(home, ".cache");
    }
}

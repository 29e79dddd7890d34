using System.Globalization;

namespace Parapet.Tests.Unit.Earth;

/// <summary>The folder validation/terrain-files: one tiny file of relief for each kind, with its values and the words of those refused.</summary>
internal static class TerrainFiles
{
    public static string Folder { get; } = FolderAbove();

    /// <summary>The names of all tiles in it.</summary>
    public static IEnumerable<string> Tiles => Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)!)
        .Where(name => Path.GetExtension(name) is not (".csv" or ".txt" or ".md" or ".prj"));

    /// <summary>Places and heights; no height where the post is missing.</summary>
    public static IEnumerable<(string File, double Latitude, double Longitude, double? Metres)> Values =>
        from line in File.ReadLines(Path.Combine(Folder, "values.csv"))
        where !line.StartsWith('#') && !line.StartsWith("case,", StringComparison.Ordinal)
        let cells = line.Split(',')
        select (cells[0], Number(cells[1]), Number(cells[2]), cells[3].Length == 0 ? (double?)null : Number(cells[3]));

    /// <summary>Files that are refused, and words of the reason.</summary>
    public static IEnumerable<(string File, string Words)> Refused =>
        File.ReadLines(Path.Combine(Folder, "refused.txt")).Select(line => line.Split(": ", 2)).Select(parts => (parts[0], parts[1]));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string FolderAbove()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "validation", "terrain-files", "values.csv")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "validation", "terrain-files");
    }
}

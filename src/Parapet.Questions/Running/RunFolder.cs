using System.Text;
using System.Text.Json;
using Parapet.Campaigns.Ledger;
using Parapet.Catalogue.Reading;

namespace Parapet.Questions.Running;

/// <summary>Where a run goes: a folder of its study alone, so that no study takes the place of another's results.</summary>
internal static class RunFolder
{
    private const int MostFolders = 1000;

    /// <summary>The folder; null with the problem added where the one asked for holds another study's run.</summary>
    /// <param name="asked">By the user; null for one below out/ that bears the study's name, with a number behind it where that is another's.</param>
    /// <param name="file">The study's file.</param>
    /// <param name="study">The study's name.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static string? Of(string? asked, string file, string study, Problems problems)
    {
        if (asked is null)
        {
            var named = Named(study);
            return Enumerable.Range(2, MostFolders).Select(number => $"{named}-{number}").Prepend(named).First(folder => OtherSource(folder, file) is null);
        }

        if (OtherSource(asked, file) is { } other)
        {
            problems.Add(new("--out", 0, "", $"'{asked}', which holds a run of {other}", "an empty or new folder, or one with a run of the same study file"));
            return null;
        }

        return asked;
    }

    /// <summary>The folder that bears a study's name.</summary>
    public static string Named(string study) => Path.Combine("out", study);

    /// <summary>The way from a folder to a study's file: it stays the same when both move together.</summary>
    public static string WayTo(string file, string folder) => Path.GetRelativePath(Path.GetFullPath(folder), Path.GetFullPath(file)).Replace('\\', '/');

    /// <summary>The study file that a folder's run is of, finished or not, where it is another; null where there is none or it does not say.</summary>
    public static string? OtherSource(string folder, string file) =>
        (Recorded(folder) ?? Begun(folder)) is { Length: > 0 } way && way != WayTo(file, folder) ? way : null;

    private static string? Recorded(string folder) => Told(Path.Combine(folder, RunRecord.FileName), bytes =>
    {
        using var record = JsonDocument.Parse(bytes);
        return record.RootElement.ValueKind == JsonValueKind.Object && record.RootElement.TryGetProperty("source", out var source)
            && source.ValueKind == JsonValueKind.String ? source.GetString() : null;
    });

    private static string? Begun(string folder) =>
        Told(Path.Combine(folder, UnfinishedRun.FolderName, UnfinishedRun.LockName), Encoding.UTF8.GetString);

    /// <summary>What a file tells; null where it is not there, or is held by a run.</summary>
    private static string? Told(string path, Func<byte[], string?> tell)
    {
        try
        {
            return tell(File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}

using System.Text;
using System.Text.Json;
using Parapet.Campaigns.Disks;
using Parapet.Campaigns.Ledger;
using Parapet.Campaigns.Outcomes.Files;
using Parapet.Catalogue.Reading;
using Parapet.Studies.Definition;

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
    /// <param name="disk">Where they lie; null for the machine's.</param>
    public static string? Of(string? asked, string file, string study, Problems problems, IDisk? disk = null)
    {
        disk ??= MachineDisk.Shared;
        if (asked is null)
        {
            var named = Named(study);
            return Enumerable.Range(2, MostFolders).Select(number => $"{named}-{number}").Prepend(named).First(folder => OtherSource(folder, file, disk) is null);
        }

        if (OtherSource(asked, file, disk) is { } other)
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

    /// <summary>Whether a folder holds a run whole: a part of one takes no such place.</summary>
    public static bool HoldsWhole(string folder, IDisk disk) => Recorded(folder, record => record.TryGetProperty("interrupted", out var part) && part.ValueKind == JsonValueKind.True ? null : "whole", disk) is not null;

    /// <summary>The study file that a folder's run is of, finished or not, where it is another; null where there is none or it does not say.</summary>
    private static string? OtherSource(string folder, string file, IDisk disk) =>
        (Recorded(folder, Source, disk) ?? Begun(folder, disk)) is { Length: > 0 } way && way != WayTo(file, folder) && !WasMoved(folder, way, file, disk) ? way : null;

    /// <summary>Whether it is the folder, moved or copied, from which the way to the study is another now: then no study is where the way leads, and the run is of this study's text.</summary>
    private static bool WasMoved(string folder, string way, string file, IDisk disk) =>
        !disk.HasFile(Path.GetFullPath(Path.Combine(folder, way)))
        && Told(file, Encoding.UTF8.GetString, disk) is { } text
        && StudiesOf(folder, disk).Any(kept => kept == text);

    private static IEnumerable<string?> StudiesOf(string folder, IDisk disk) =>
        UnfinishedRun.Logs(folder, disk)
            .Select(log => Told(log, bytes => OutcomeFile.ReadHead(new MemoryStream(bytes)).StudyText, disk))
            .Prepend(Told(Path.Combine(folder, StudyReader.FileName), Encoding.UTF8.GetString, disk));

    private static string? Source(JsonElement record) => record.TryGetProperty("source", out var source) && source.ValueKind == JsonValueKind.String ? source.GetString() : null;

    private static string? Recorded(string folder, Func<JsonElement, string?> tell, IDisk disk) => Told(
        Path.Combine(folder, RunRecord.FileName),
        bytes =>
        {
            using var record = JsonDocument.Parse(bytes);
            return record.RootElement.ValueKind == JsonValueKind.Object ? tell(record.RootElement) : null;
        },
        disk);

    private static string? Begun(string folder, IDisk disk) =>
        Told(Path.Combine(folder, UnfinishedRun.FolderName, UnfinishedRun.LockName), FolderClaim.Read, disk);

    /// <summary>What a file tells; null where it is not there, is damaged, or is held by a run.</summary>
    private static string? Told(string path, Func<byte[], string?> tell, IDisk disk)
    {
        try
        {
            return tell(disk.Read(path));
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or JsonException or ArgumentException or NotSupportedException or InvalidDataException)
        {
            return null;
        }
    }
}

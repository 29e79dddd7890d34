using System.Collections.Immutable;
using Parapet.Campaigns.Disks;
using Parapet.Campaigns.Journals;
using Parapet.Campaigns.Results;

namespace Parapet.Reports;

/// <summary>Puts the journals of a run into their folder, with an index; those of an earlier run go.</summary>
public static class JournalFolder
{
    private const string Ending = ".journal";

    /// <summary>The index, by which readers know the journals of a folder.</summary>
    public static string Mark => $"{JournalIndex.FolderName}/{JournalIndex.FileName}";

    /// <summary>Every journal and the index, by their names within the run's folder; nothing without journals.</summary>
    public static ImmutableArray<(string Name, Func<Stream, Task> Write)> Files(StudyResult result, ImmutableArray<KeptJournal> journals)
    {
        var entries = Entries(result, journals);
        return journals.IsEmpty
            ? []
            :
            [
                .. journals.Zip(entries, (journal, entry) => ($"{JournalIndex.FolderName}/{entry.File}", StudyReport.Content(journal.Content))),
                (Mark, StudyReport.Content(new JournalIndex(entries).ToJson())),
            ];
    }

    private static ImmutableArray<JournalIndexEntry> Entries(StudyResult result, ImmutableArray<KeptJournal> journals) =>
    [
        .. journals.Select(journal => new JournalIndexEntry(FileOf(journal), journal.Raid.Replication, journal.Raid.Choice, result.Options[journal.Option].Name)),
    ];

    private static string FileOf(KeptJournal journal) =>
        FormattableString.Invariant($"raid-{journal.Raid.Replication}-option-{journal.Option}{Ending}");

    /// <summary>Takes away the journals of an earlier run, whole or not, when those of this one are there.</summary>
    /// <param name="disk">Where the folder lies.</param>
    /// <param name="run">The run's folder.</param>
    /// <param name="names">The files of this run, by their names within the run's folder.</param>
    /// <returns>Problems, one line each.</returns>
    public static ImmutableArray<string> Clear(IDisk disk, string run, IEnumerable<string> names)
    {
        ImmutableArray<string> kept = [.. names.Where(name => name.EndsWith(Ending, StringComparison.Ordinal)).Select(Path.GetFileName)!];
        var folder = Path.Combine(run, JournalIndex.FolderName);
        if (!disk.HasFolder(folder))
        {
            return [];
        }

        try
        {
            var files = disk.Files(folder, Ending).Concat(disk.Files(folder, Ending + ReportFolder.Unfinished)).Where(file => !kept.Contains(Path.GetFileName(file)));
            foreach (var file in kept.IsEmpty ? files.Append(Path.Combine(folder, JournalIndex.FileName)) : files)
            {
                disk.Delete(file);
            }

            if (kept.IsEmpty && disk.IsEmpty(folder))
            {
                disk.DeleteFolder(folder);
            }

            return [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [$"{folder}: found {exception.Message.TrimEnd('.')}; journals of an earlier run that can be deleted are needed"];
        }
    }
}

using System.Collections.Immutable;
using Parapet.Campaigns.Journals;
using Parapet.Campaigns.Results;

namespace Parapet.Reports;

/// <summary>Puts the journals of a run into their folder, with an index; those of an earlier run go.</summary>
public static class JournalFolder
{
    private const string Ending = ".journal";

    /// <summary>Writes every journal and the index, or none; without journals there is no folder.</summary>
    /// <param name="run">The run's folder.</param>
    /// <returns>Problems, one line each; empty if every file stands.</returns>
    public static async Task<ImmutableArray<string>> Write(string run, StudyResult result, ImmutableArray<KeptJournal> journals)
    {
        var folder = Path.Combine(run, JournalIndex.FolderName);
        var entries = journals.Select(journal => new JournalIndexEntry(
            FileOf(journal), journal.Raid.Replication, journal.Raid.Choice, result.Options[journal.Option].Name)).ToImmutableArray();
        var problems = journals.IsEmpty ? [] : await ReportFolder.Write(
            folder,
            [
                .. journals.Zip(entries, (journal, entry) => (entry.File, Content(journal.Content))),
                (JournalIndex.FileName, Content(new JournalIndex(entries).ToJson())),
            ]);
        return problems.IsEmpty ? Clear(folder, entries) : problems;
    }

    private static string FileOf(KeptJournal journal) =>
        FormattableString.Invariant($"raid-{journal.Raid.Replication}-option-{journal.Option}{Ending}");

    private static Func<Stream, Task> Content(byte[] bytes) => stream => stream.WriteAsync(bytes).AsTask();

    private static ImmutableArray<string> Clear(string folder, ImmutableArray<JournalIndexEntry> entries)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        try
        {
            var files = Directory.GetFiles(folder, "*" + Ending).Where(file => entries.All(entry => entry.File != Path.GetFileName(file)));
            foreach (var file in entries.IsEmpty ? files.Append(Path.Combine(folder, JournalIndex.FileName)) : files)
            {
                File.Delete(file);
            }

            if (entries.IsEmpty && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }

            return [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [$"{folder}: found {exception.Message.TrimEnd('.')}; journals of an earlier run that can be deleted are needed"];
        }
    }
}

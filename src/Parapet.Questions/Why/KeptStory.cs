using Parapet.Campaigns.Journals;
using Parapet.Campaigns.Ledger;
using Parapet.Catalogue.Reading;
using Parapet.Judging.Ledger;
using Parapet.Questions.Inputs;
using Parapet.Record.Entries;

namespace Parapet.Questions.Why;

/// <summary>A run of which a journal was kept, read without running it again: catalogue, terrain and program may have changed since.</summary>
/// <param name="Option">Its name.</param>
/// <param name="File">The journal's file.</param>
internal sealed record KeptStory(RunStory Story, string Option, string File)
{
    /// <summary>
    /// Null where no journal is kept of what is asked for, or where it cannot be read or is not of the run that it is said
    /// to be, which the list of problems then tells.
    /// </summary>
    public static KeptStory? Find(WhyQuestion question, Problems problems)
    {
        // First who wrote it all: what another version wrote is refused by name, not read as damaged.
        if (RunRecord.Read(question.Run, ProgramVersion.Text, problems) is not { } record
            || JournalIndex.Read(question.Run, problems) is not { Journals.Length: > 0 } index)
        {
            return null;
        }

        var option = question.Option ?? index.Journals[0].Option;
        return index.Journals.FirstOrDefault(entry => entry.Replication == question.Replication && entry.Option == option) is { } kept
            ? Read(Path.Combine(question.Run, JournalIndex.FolderName, kept.File), kept, record, problems)
            : null;
    }

    private static KeptStory? Read(string path, JournalIndexEntry kept, RunRecord record, Problems problems)
    {
        const string allowed = "a journal that this version of parapet run wrote; without the folder of journals the raid is run again";
        try
        {
            using var file = RegularFile.Open(path, path, allowed, problems);
            if (file is null)
            {
                return null;
            }

            var story = JournalStory.Read(file);
            if (story.Cast.Run is { } stranger && stranger.Version != record.Version)
            {
                problems.Add(new(path, 0, "", $"a journal of version {stranger.Version} of the program", $"of version {record.Version}, as the run; without the folder of journals the raid is run again"));
                return null;
            }

            if (story.Cast.Run is { } run && IsOf(run, kept, record))
            {
                return new(story, kept.Option, path);
            }

            problems.Add(new(
                path, 0, "", story.Cast.Run is { } other ? $"the journal of raid {other.Replication}, option '{other.Option}', seed {other.Seed}, catalogue {other.CatalogueHash}" : "a journal that does not say of which run it is",
                $"that of raid {kept.Replication}, option '{kept.Option}', seed {record.Seed}, catalogue {record.CatalogueHash}; without the folder of journals the raid is run again"));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            problems.Add(new(path, 0, "", exception.Message, allowed));
        }

        return null;
    }

    private static bool IsOf(in RunDeclared run, JournalIndexEntry kept, RunRecord record) =>
        run.Replication == kept.Replication && run.Option == kept.Option && run.Seed == record.Seed && run.CatalogueHash == record.CatalogueHash;
}

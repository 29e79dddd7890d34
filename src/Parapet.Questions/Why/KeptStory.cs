using Parapet.Campaigns.Journals;
using Parapet.Catalogue.Reading;
using Parapet.Judging.Ledger;

namespace Parapet.Questions.Why;

/// <summary>A run of which a journal was kept, read without running it again: catalogue, terrain and program may have changed since.</summary>
/// <param name="Option">Its name.</param>
internal sealed record KeptStory(RunStory Story, string Option)
{
    /// <summary>Null where no journal is kept of what is asked for, or where it cannot be read, which the list of problems then tells.</summary>
    public static KeptStory? Find(WhyQuestion question, Problems problems)
    {
        if (JournalIndex.Read(question.Run, problems) is not { Journals.Length: > 0 } index)
        {
            return null;
        }

        var option = question.Option ?? index.Journals[0].Option;
        return index.Journals.FirstOrDefault(entry => entry.Replication == question.Replication && entry.Option == option) is { } kept
            ? Read(Path.Combine(question.Run, JournalIndex.FolderName, Path.GetFileName(kept.File)), option, problems)
            : null;
    }

    private static KeptStory? Read(string path, string option, Problems problems)
    {
        try
        {
            using var file = File.OpenRead(path);
            return new(JournalStory.Read(file), option);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            problems.Add(new(path, 0, "", exception.Message, "a journal that this version of parapet run wrote; without the folder of journals the raid is run again"));
            return null;
        }
    }
}

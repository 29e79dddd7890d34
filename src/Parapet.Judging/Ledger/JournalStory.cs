using Parapet.Judging.Joining;
using Parapet.Judging.Outcomes;
using Parapet.Record;
using Parapet.Record.Journal;

namespace Parapet.Judging.Ledger;

/// <summary>Reads a run's story from its journal, without running it again.</summary>
public static class JournalStory
{
    /// <summary>Reads the journal twice: for who takes part and where targets were, then for what passed.</summary>
    /// <param name="file">A stream that can be set back to where it stands.</param>
    /// <exception cref="InvalidDataException">It is no journal, of another version, damaged, cut off, or was kept without what a story needs.</exception>
    public static RunStory Read(Stream file)
    {
        try
        {
            return ReadTwice(file);
        }
        catch (Exception exception) when (exception is ArgumentException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or OverflowException)
        {
            // Every entry by itself is sound, and one speaks of what no other declares.
            throw new InvalidDataException($"the journal contradicts itself: {exception.Message}", exception);
        }
    }

    private static RunStory ReadTwice(Stream file)
    {
        var begin = file.Position;
        var (cast, truth) = (new Cast(), new SampledTruth());
        if (!JournalReader.Read(file, new Listeners(cast, truth)).IsWhole)
        {
            throw new InvalidDataException("the journal was cut off before the run's end");
        }

        var record = new JoinedRecord(JoinedRecord.StoryWithSights);
        var judge = new RunJudge(truth, record);
        file.Position = begin;
        JournalReader.Read(file, judge);
        return new(cast, truth, judge.Outcome().Targets, record.Entries);
    }
}

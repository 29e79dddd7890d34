using Parapet.Campaigns.Journals;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Why;

namespace Parapet.Questions.Replaying;

/// <summary>The journal of one raid of a run: everything that passed.</summary>
/// <param name="Run">The folder that a run wrote.</param>
public sealed record ReplayQuestion(string Run)
{
    /// <summary>The option, by its name; null for the first of the study's headline comparison.</summary>
    public string? Option { get; init; }

    /// <summary>The raid, from 0.</summary>
    public int Replication { get; init; }

    /// <summary>What it keeps: the story, or everything.</summary>
    public JournalDetail Detail { get; init; } = JournalDetail.Story;

    /// <summary>Whether programs and assemblies that the run's study names may be run again.</summary>
    public bool AllowsOwnModels { get; init; }

    /// <summary>Where the journal is to come from; null where the problems hold any in the end.</summary>
    /// <param name="problems">Takes what is wrong.</param>
    public ReplaySource? Open(Problems problems)
    {
        var asked = new WhyQuestion(Run) { Option = Option, Replication = Replication, AllowsOwnModels = AllowsOwnModels };

        // A journal that is kept holds the story; whether it holds more, only running it again tells.
        if (Detail == JournalDetail.Story && KeptStory.Find(asked, problems) is { } kept)
        {
            return new() { Option = kept.Option, Replication = Replication, Kept = kept.File };
        }

        return problems.None && RecordedRun.Open(asked, problems) is { } recorded
            ? new() { Option = recorded.OptionName, Replication = Replication, Recorded = recorded }
            : null;
    }

    /// <summary>Writes the journal.</summary>
    /// <param name="source">What <see cref="Open"/> gave.</param>
    /// <param name="file">Written from where it stands.</param>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    /// <exception cref="IOException">The kept journal cannot be read any more, or the file not be written.</exception>
    public void Write(ReplaySource source, Stream file, CancellationToken cancellation)
    {
        if (source.Recorded is { } recorded)
        {
            recorded.Runner.WriteJournal(Replication, option: 0, Detail, file, cancellation);
            return;
        }

        using var kept = File.OpenRead(source.Kept!);
        kept.CopyTo(file);
    }
}

using Parapet.Campaigns.Journals;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Replaying;
using Parapet.Questions.Scenes;
using Parapet.Record;
using Parapet.Record.Journal;

namespace Parapet.Questions.Watching;

/// <summary>One raid as one option met it, to be watched and asked about.</summary>
/// <param name="From">The folder that a run wrote, or a study by folder, file or name.</param>
public sealed record RaidQuestion(string From)
{
    /// <summary>From one state of an object to the next, where the raid is run again.</summary>
    private static readonly Duration Every = Duration.FromSeconds(2);

    /// <summary>What a raid is watched and explained by, and the messages that carry tracks.</summary>
    private static readonly EntryKinds Watched = JournalDetail.Story.Kinds | EntryKinds.Of(EntryKind.TrackSent);

    /// <summary>The option, by its name; null for the first of the study's headline comparison.</summary>
    public string? Option { get; init; }

    /// <summary>The raid, from 0.</summary>
    public int Replication { get; init; }

    /// <summary>Whether the messages between nodes are wanted too: a kept journal has none, so that the raid is run again.</summary>
    public bool Messages { get; init; }

    /// <summary>The raid; null where the list of problems, one line each, says why not.</summary>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public RaidRecord? Answer(ICollection<string> problems, CancellationToken cancellation)
    {
        var found = new Problems();
        var record = Answer(found, cancellation);
        foreach (var problem in found.InOrder())
        {
            problems.Add(problem.ToString());
        }

        return record;
    }

    internal RaidRecord? Answer(Problems problems, CancellationToken cancellation)
    {
        try
        {
            return (Messages ? null : Kept(problems)) ?? (problems.None ? Again(problems, cancellation) : null);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            problems.Add(new(From, 0, "", exception.Message, "a raid whose record can be read"));
            return null;
        }
    }

    private RaidRecord? Kept(Problems problems)
    {
        var question = new ReplayQuestion(From) { Option = Option, Replication = Replication };
        return IsRun && question.Open(problems) is { Kept: { } file } ? RaidRecord.Of(File.ReadAllBytes(file), this, isKept: true) : null;
    }

    private RaidRecord? Again(Problems problems, CancellationToken cancellation)
    {
        if (new SceneQuestion(From) { Option = Option, Replication = Replication, Every = Every }.Open(problems) is not { } source)
        {
            return null;
        }

        var file = new MemoryStream();
        using (var journal = new JournalWriter(file, Watched))
        {
            source.Hear(journal, cancellation);
        }

        return RaidRecord.Of(file.ToArray(), this, isKept: false);
    }

    private bool IsRun => File.Exists(Path.Combine(From, Campaigns.Ledger.RunRecord.FileName));
}

using System.Collections.Immutable;
using Parapet.Campaigns.Ledger;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Running;
using Parapet.Questions.Why;

namespace Parapet.Questions.Scenes;

/// <summary>One raid as a scene, for whatever shows or sends it.</summary>
/// <param name="From">The folder that a run wrote, a journal, or a study by folder, file or name.</param>
public sealed record SceneQuestion(string From)
{
    private const string JournalEnding = ".journal";

    /// <summary>The option, by its name; null for the first of the study's headline comparison. A journal is of one option.</summary>
    public string? Option { get; init; }

    /// <summary>The raid, from 0; null for raid 0. A journal is of one raid.</summary>
    public int? Replication { get; init; }

    /// <summary>Whose tracks are shown; null for the first centre or the first post, <c>all</c> for every post.</summary>
    public ImmutableArray<string>? Posts { get; init; }

    /// <summary>Whether what truly flies is shown.</summary>
    public bool Truth { get; init; } = true;

    /// <summary>From one state of an object to the next, positive. A journal may hold fewer.</summary>
    public Duration Every { get; init; } = Duration.FromSeconds(5);

    /// <summary>Over what ground a study is run, as <see cref="RunQuestion.Terrain"/>; null for the usual. A run and a journal are over their own.</summary>
    public string? Terrain { get; init; }

    /// <summary>Where the scene comes from; null where the problems hold any in the end.</summary>
    public SceneSource? Open(Problems problems)
    {
        // What else is wrong keeps nothing from being read.
        var ofRaid = new Problems();
        var source = From.EndsWith(JournalEnding, StringComparison.OrdinalIgnoreCase) ? OfJournal(ofRaid)
            : (File.Exists(Path.Combine(From, RunRecord.FileName)) ? OfRun(ofRaid) : OfStudy(ofRaid)) is { } recorded ? new RunScene(this, recorded.Runner)
            : (SceneSource?)null;
        foreach (var problem in ofRaid.InOrder())
        {
            problems.Add(problem);
        }

        return problems.None ? source : null;
    }

    private JournalScene OfJournal(Problems problems)
    {
        if (Option is not null || Replication is not null)
        {
            problems.Add(new(Option is not null ? "--option" : "--replication", 0, "", $"{Option ?? $"{Replication}"}, of a journal", "none: a journal is of one option and one raid; name the run's folder to choose"));
        }

        CheckTerrain("a journal", problems);
        using var file = RegularFile.Open(From, From, "a journal that this version of parapet run or parapet replay wrote", problems);
        return new(this);
    }

    private RecordedRun? OfRun(Problems problems)
    {
        CheckTerrain("a run", problems);
        return RecordedRun.Open(new(From) { Option = Option, Replication = Replication ?? 0 }, problems);
    }

    private void CheckTerrain(string of, Problems problems)
    {
        if (Terrain is not null)
        {
            problems.Add(new("--terrain", 0, "", $"'{Terrain}', of {of}", $"none: {of} is over the ground that it was run over; name a study to choose"));
        }
    }

    private RecordedRun? OfStudy(Problems problems) => RecordedRun.OfStudy(new(From) { Terrain = Terrain }, Option, Replication ?? 0, problems);
}

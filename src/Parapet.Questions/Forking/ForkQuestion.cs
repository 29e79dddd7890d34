using System.Collections.Immutable;
using Parapet.Campaigns.Ledger;
using Parapet.Campaigns.Running;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Running;
using Parapet.Questions.Why;
using Parapet.Studies.Forks;

namespace Parapet.Questions.Forking;

/// <summary>What would have become of a raid, had something of the defence been changed in its midst.</summary>
/// <param name="From">The folder that a run wrote, or a study by folder, file or name.</param>
public sealed record ForkQuestion(string From)
{
    /// <summary>The option, by its name; null for the first of the study's headline comparison.</summary>
    public string? Option { get; init; }

    /// <summary>The raid, from 0.</summary>
    public int Replication { get; init; }

    /// <summary>When, as hours, minutes and seconds from the raid's start.</summary>
    public required string At { get; init; }

    /// <summary>What is changed from then on, each as <see cref="ForkText.Allowed"/> says; none changes nothing.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];

    /// <summary>Over what ground a study is run, as <see cref="RunQuestion.Terrain"/>; null for the usual. A run is over its own.</summary>
    public string? Terrain { get; init; }

    /// <summary>Whether programs and assemblies that the study names may be run.</summary>
    public bool AllowsOwnModels { get; init; }

    /// <summary>The raid and the fork, read and checked; null where the problems hold any in the end.</summary>
    /// <param name="problems">Takes what is wrong.</param>
    public PreparedFork? Prepare(Problems problems)
    {
        var at = ForkText.Moment(At, problems);
        var changes = ForkText.Read(Changes, problems);
        var isRun = File.Exists(Path.Combine(From, RunRecord.FileName));
        if (isRun && Terrain is not null)
        {
            problems.Add(new("--terrain", 0, "", $"'{Terrain}', of a run", "none: a run is over the ground that it was run over; name a study to choose"));
        }

        var raid = isRun
            ? RecordedRun.Open(new(From) { Option = Option, Replication = Replication, AllowsOwnModels = AllowsOwnModels }, problems)
            : RecordedRun.OfStudy(new(From) { Terrain = Terrain, AllowsOwnModels = AllowsOwnModels }, Option, Replication, problems);
        if (raid is null || at is not { } moment || !problems.None)
        {
            return null;
        }

        var fork = new Fork(moment, changes);
        var prepared = new PreparedFork(raid, fork, Replication);
        prepared.Runner.Check(fork, Replication, problems);
        return problems.None ? prepared : null;
    }

    /// <summary>Plays the raid both ways.</summary>
    /// <param name="prepared">What <see cref="Prepare"/> gave.</param>
    /// <exception cref="BrokenRaidException">A model broke.</exception>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public ForkAnswer Answer(PreparedFork prepared, CancellationToken cancellation) => ForkAnswer.Of(
        prepared, prepared.Runner.Run(null, Replication, cancellation), prepared.Runner.Run(prepared.Fork, Replication, cancellation));
}

using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes.Files;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Running;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Running;

namespace Parapet.Questions.Sharding;

/// <summary>One part of a study, run by itself into a file, to be merged with the others.</summary>
/// <param name="Run">The study and how it is run, the same for all shards.</param>
/// <param name="Shard">Which part.</param>
/// <param name="Folder">Where the shards of the study go.</param>
public sealed record ShardQuestion(RunQuestion Run, Shard Shard, string Folder)
{
    /// <summary>The file of the shard.</summary>
    public string Path => System.IO.Path.Combine(Folder, ShardFile.NameOf(Shard));

    /// <summary>The study, read and checked; null where the problems hold any in the end.</summary>
    public PreparedRun? Prepare(Problems problems)
    {
        if (PreparedRun.Of(Run, problems) is not { } prepared)
        {
            return null;
        }

        var turns = prepared.Runner(Run.Settings).Turns;
        if (Shard.Count < 1 || Shard.Count > turns)
        {
            problems.Add(new("--count", 0, "", $"{Shard.Count}", $"a whole number in [1, {turns}]: the study is run in so many turns"));
        }
        else if (Shard.Index < 0 || Shard.Index >= Shard.Count)
        {
            problems.Add(new("--index", 0, "", $"{Shard.Index}", $"a whole number in [0, {Shard.Count - 1}]"));
        }

        return problems.None ? prepared : null;
    }

    /// <summary>
    /// Runs what is not there yet of the shard, and puts its file in place. A shard that is there and whole is left as it is.
    /// </summary>
    /// <param name="prepared">What <see cref="Prepare"/> gave.</param>
    /// <param name="problems">Takes what no second try will mend.</param>
    /// <param name="progress">Told the share that is done, from 0 to 1, by any thread; null where nobody looks.</param>
    /// <param name="cancellation">Breaks it off; the turns that are finished are kept for the next try.</param>
    /// <returns>What was done; null where problems were added.</returns>
    public ShardAnswer? Answer(PreparedRun prepared, Problems problems, Action<double>? progress, CancellationToken cancellation)
    {
        var identity = prepared.Identity(Run);
        var runner = prepared.Runner(Run.Settings);
        ImmutableArray<int> turns = [.. Shard.Turns(runner.Turns)];

        if (ShardFile.Find(Folder, Shard, runner.Turns, identity, problems, out var unread) is not null)
        {
            return Answer(turns.Length, run: 0, isWhole: true, failure: null);
        }

        if (!problems.None || unread is not null)
        {
            return problems.None ? Answer(turns.Length, run: 0, isWhole: false, unread) : null;
        }

        if (Failure(() => Directory.CreateDirectory(Folder), Folder) is { } noFolder)
        {
            return Answer(turns.Length, run: 0, isWhole: false, noFolder);
        }

        using var log = ShardFile.Begin(Folder, Shard, identity, problems, out var failure);
        if (log is null)
        {
            return failure is not null ? Answer(turns.Length, run: 0, isWhole: false, failure) : null;
        }

        // Another program may have finished it since it was looked for.
        return !log.HasTurns && ShardFile.Find(Folder, Shard, runner.Turns, identity, new(), out _) is not null
            ? Answer(turns.Length, run: 0, isWhole: true, Failure(() => ShardFile.Abandon(log), Path))
            : RunTurns(runner, turns, log, prepared, problems, progress, cancellation);
    }

    private ShardAnswer? RunTurns(
        StudyRunner runner, ImmutableArray<int> turns, OutcomeLog log, PreparedRun prepared, Problems problems, Action<double>? progress, CancellationToken cancellation)
    {
        var left = turns.Except(log.Done.Select(turn => turn.Turn)).ToArray();
        var blocks = left.Length * (runner.Blocks / runner.Turns);
        var (done, run) = (0, 0);
        runner.RunPart(
            left,
            turn =>
            {
                log.Keep(turn);
                Interlocked.Increment(ref run);
            },
            progress is null ? null : () => progress((double)Interlocked.Increment(ref done) / blocks),
            cancellation);
        if (runner.Broken is { } broken)
        {
            problems.Add(new(prepared.File, 0, $"study {prepared.Study.Study}", broken.ToString(), broken.Allowed));
            return null;
        }

        var isWhole = run == left.Length && log.Failure is null;
        return Answer(turns.Length, run, isWhole, log.Failure ?? (isWhole ? Failure(() => ShardFile.Finish(log), Path) : null));
    }

    private ShardAnswer Answer(int turns, int run, bool isWhole, string? failure) => new()
    {
        Shard = Shard.Index,
        Shards = Shard.Count,
        File = Path,
        Turns = turns,
        TurnsRun = run,
        Interrupted = !isWhole,
        Failure = failure,
    };

    /// <summary>Why something could not be done to a file, in plain words; null where it was done.</summary>
    private static string? Failure(Action act, string path)
    {
        try
        {
            act();
            return null;
        }
        catch (Exception exception) when (RegularFile.IsOfTheFile(exception))
        {
            return $"{path}: {RegularFile.WhyUnwritten(exception)}";
        }
    }
}

using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Outcomes.Files;
using Parapet.Campaigns.Planning;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Running;
using Parapet.Questions.Sharding;
using Parapet.Reports;

namespace Parapet.Tests.Unit.Faults;

/// <summary>What the program does with a campaign on a disk, with made-up outcomes in place of the engine's. Each command gives null when it is done, else what it says.</summary>
/// <param name="book">Told what is kept, and looks at what is found again.</param>
internal sealed class MadeProgram(SimulatedDisk disk, MadeCampaign campaign, KeptBook book)
{
    /// <summary>Runs the campaign into a folder.</summary>
    /// <param name="most">Turns after which it is broken off, as by Ctrl-C.</param>
    public string? Run(string folder, int most = int.MaxValue) => Net(() => Ran(folder, most));

    /// <summary>Runs one part of the campaign into a folder of parts.</summary>
    public string? RunShard(string folder, Shard shard, int most = int.MaxValue) => Net(() => RanShard(folder, shard, most));

    /// <summary>Puts the parts of the campaign together.</summary>
    public string? Merge(string shards, string folder) => Net(() => Merged(shards, folder));

    private string? Ran(string folder, int most)
    {
        var problems = new Problems();
        if (RunFolder.Of(folder, campaign.File, "made", problems, disk) is not { } output)
        {
            return Said(problems);
        }

        if (ReportFolder.Problems(disk, output) is { IsEmpty: false } unwritable)
        {
            return Said(unwritable);
        }

        using var unfinished = UnfinishedRun.Open(output, campaign.File, campaign.Identity, problems, disk);
        if (unfinished is null)
        {
            return Said(problems);
        }

        var done = Keep(unfinished.Log, [.. Enumerable.Range(0, campaign.Turns)], most);
        return done.Count == 0 ? "Interrupted before the first raid was finished; nothing was written." : Write(output, unfinished, done);
    }

    private string? RanShard(string folder, Shard shard, int most)
    {
        var problems = new Problems();
        if (ShardFile.Find(folder, shard, campaign.Turns, campaign.Identity, problems, out var unread, disk) is { } there)
        {
            book.Look(campaign, there);
            return null;
        }

        if (!problems.None || unread is not null)
        {
            return unread ?? Said(problems);
        }

        ImmutableArray<int> turns = [.. shard.Turns(campaign.Turns)];
        try
        {
            disk.CreateFolder(folder);
            using var log = ShardFile.Begin(folder, shard, campaign.Identity, problems, out var failure, disk);
            if (log is null)
            {
                return failure ?? Said(problems);
            }

            if (!log.HasTurns && ShardFile.Find(folder, shard, campaign.Turns, campaign.Identity, new(), out _, disk) is { } since)
            {
                book.Look(campaign, since);
                ShardFile.Abandon(log, disk);
                return null;
            }

            if (Keep(log, turns, most).Count < turns.Length || log.Failure is not null)
            {
                return log.Failure ?? "Interrupted: the same command goes on from there.";
            }

            ShardFile.Finish(log, disk);
            return null;
        }
        catch (Exception exception) when (RegularFile.IsOfTheFile(exception))
        {
            return RegularFile.WhyUnwritten(exception);
        }
    }

    private string? Merged(string shards, string folder)
    {
        var problems = new Problems();
        if (RunFolder.Of(folder, campaign.File, "made", problems, disk) is not { } output
            || new MergeQuestion(new("made"), shards).Turns(campaign.Turns, campaign.Identity, problems, disk) is not { } done)
        {
            return Said(problems);
        }

        book.Look(campaign, done);
        using var held = UnfinishedRun.Open(output, campaign.File, campaign.Identity, problems, disk);
        return held is null ? Said(problems) : Write(output, held, done);
    }

    private List<KeptTurn> Keep(OutcomeLog log, ImmutableArray<int> turns, int most)
    {
        book.LookAgain(campaign, log);
        var done = log.Done.ToList();
        foreach (var turn in turns.Except(log.Done.Select(turn => turn.Turn)).Take(most))
        {
            var begun = book.Now;
            done.Add(log.Keep(campaign.Turn(turn)));
            if (log.Failure is null)
            {
                book.Keep(campaign, log.Path, turn, begun);
            }
        }

        return done;
    }

    /// <summary>The program's top net: what is read back from where it lies may be out of reach just then.</summary>
    private static string? Net(Func<string?> command)
    {
        try
        {
            return command();
        }
        catch (Exception exception) when (RegularFile.IsOfTheFile(exception))
        {
            return RegularFile.Reason(exception);
        }
    }

    private string? Write(string folder, UnfinishedRun unfinished, IReadOnlyCollection<KeptTurn> done)
    {
        var isPart = done.Count < campaign.Turns;
        var place = new RunPlace(disk, folder, campaign.Identity, isPart);
        var faults = place.WriteAsync([.. campaign.Files(place.Folder, done).Select(file => (file.Name, StudyReport.Content(file.Bytes)))]).GetAwaiter().GetResult();
        if (!faults.IsEmpty)
        {
            return Said(faults);
        }

        unfinished.IsFinished = !isPart;
        if (isPart)
        {
            return "Interrupted: the same command goes on from there.";
        }

        book.Forget(campaign, unfinished.Log.Path);
        return null;
    }

    private static string Said(Problems problems) => Said([.. problems.InOrder().Select(problem => problem.ToString())]);

    private static string Said(ImmutableArray<string> lines) => string.Join('\n', lines);
}

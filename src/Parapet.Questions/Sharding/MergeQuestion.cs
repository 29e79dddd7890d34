using System.Collections.Immutable;
using Parapet.Campaigns.Disks;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Outcomes.Files;
using Parapet.Campaigns.Planning;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Running;

namespace Parapet.Questions.Sharding;

/// <summary>What comes of a study whose shards were run: the same as if one machine had run it.</summary>
/// <param name="Run">The study and how it was run, as its shards were asked for.</param>
/// <param name="Folder">Where they lie.</param>
public sealed record MergeQuestion(RunQuestion Run, string Folder)
{
    private const int MostNamed = 20;
    private const string Allowed = "the shards of one run of parapet shard, all of them";

    /// <summary>Whether shards may be missing: the result then says that it is a part.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The study, read and checked; null where the problems hold any in the end.</summary>
    public PreparedRun? Prepare(Problems problems) => Run.Prepare(problems);

    /// <summary>Reads every shard, puts them together and runs the raids again of which journals are kept; null where the problems hold any in the end.</summary>
    /// <param name="prepared">What <see cref="Prepare"/> gave.</param>
    /// <param name="problems">Takes what is wrong with the shards.</param>
    /// <param name="cancellation">Leaves out the journals that are not finished.</param>
    public RunAnswer? Answer(PreparedRun prepared, Problems problems, CancellationToken cancellation)
    {
        var turns = prepared.Runner(Run.Settings).Turns;
        return Turns(turns, prepared.Identity(Run), problems) is { } done
            ? Run.Merge(prepared, done, cancellation)
            : null;
    }

    /// <summary>The turns of every shard; null where the problems hold any in the end.</summary>
    /// <param name="turns">Of the campaign.</param>
    /// <param name="disk">Where they lie; null for the machine's.</param>
    internal ImmutableArray<KeptTurn>? Turns(int turns, CampaignIdentity identity, Problems problems, IDisk? disk = null) =>
        CountOf(problems, disk) is { } count ? Turns(count, turns, identity, problems, disk) : null;

    private int? CountOf(Problems problems, IDisk? disk)
    {
        try
        {
            var counts = ShardFile.Counts(Folder, disk);
            if (counts.Length != 1)
            {
                problems.Add(new(Folder, 0, "", counts.IsEmpty ? "no shard" : $"shards of {string.Join(" and of ", counts)}", Allowed));
            }

            return counts.Length == 1 ? counts[0] : null;
        }
        catch (Exception exception) when (RegularFile.IsOfTheFile(exception))
        {
            problems.Add(new(Folder, 0, "", RegularFile.Reason(exception), "a folder with shards"));
            return null;
        }
    }

    private ImmutableArray<KeptTurn>? Turns(int count, int turns, CampaignIdentity identity, Problems problems, IDisk? disk)
    {
        if (count > turns)
        {
            problems.Add(new(Folder, 0, "", $"shards of {count}, where the study is run in {turns} turns", Allowed));
            return null;
        }

        var done = ImmutableArray.CreateBuilder<KeptTurn>();
        var missing = new List<int>();
        for (var index = 0; index < count; index++)
        {
            var before = problems.Count;
            if (ShardFile.Read(Folder, new(index, count), turns, identity, problems, disk) is { } read)
            {
                done.AddRange(read);
            }
            else if (problems.Count == before)
            {
                missing.Add(index);
            }
        }

        if (missing.Count > 0 && !(IsPartial && done.Count > 0))
        {
            var named = string.Join(", ", missing.Take(MostNamed)) + (missing.Count > MostNamed ? ", ..." : "");
            problems.Add(new(Folder, 0, "", $"{missing.Count} of {count} shards are not there: {named}", $"{Allowed}; with --partial those that are there"));
        }

        return problems.None ? done.DrainToImmutable() : null;
    }
}

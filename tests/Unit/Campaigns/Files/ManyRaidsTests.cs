using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Outcomes.Files;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Results;
using Parapet.Catalogue.Reading;
using Parapet.Reports.Tables.Results;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns.Files;

/// <summary>Raids that lie in files are looked at one after another: what they come to is the same, and they need little memory.</summary>
[Collection(nameof(Alone))]
public sealed class ManyRaidsTests : IDisposable
{
    private const int Options = 2;
    private const int Draws = 4;

    private static readonly ImmutableArray<ReplicationOutcome> Pattern = [.. SyntheticStudy.Create(Draws, 4).Outcomes.Where(outcome => outcome.Option < Options)];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_raids_in_files_come_to_is_what_they_come_to_in_memory()
    {
        var inFiles = Study(Kept(raids: 24, shards: 3));
        var inMemory = inFiles with { Outcomes = [.. inFiles.Outcomes] };
        var (filed, held) = (StudyFindings.From(inFiles), StudyFindings.From(inMemory));
        Assert.Equal(24, filed.Table.Replications);
        Assert.All(held.Measures, measure => Assert.All([0, 1], option => Assert.Equal(held.Of(option, measure), filed.Of(option, measure))));
        foreach (var table in ResultTables.All)
        {
            using var one = new MemoryStream();
            using var other = new MemoryStream();
            await table.Write(held, one);
            await table.Write(filed, other);
            Assert.Equal(one.ToArray(), other.ToArray());
        }
    }

    /// <summary>
    /// Each raid of two options leaves some hundred numbers: a byte for most, eight for costs and pictures. In objects it would take
    /// twenty times as much.
    /// </summary>
    [Fact]
    public void A_raid_more_takes_a_few_hundred_bytes_of_memory()
    {
        // What tests before this one left behind goes with the first; what comes and goes beside one weighing is not there at most of them.
        _ = Bytes(1024);
        var weighed = Enumerable.Range(0, 3).Select(_ => (Bytes(9216) - Bytes(1024)) / 8192).Order().ToArray();
        Assert.InRange(weighed[1], 10, 500);
    }

    [Fact]
    public void A_file_that_was_changed_since_is_told()
    {
        var outcomes = Kept(raids: 6, shards: 1);
        var path = Path.Combine(_folder.Path, ShardFile.NameOf(new(0, 1)));
        var bytes = File.ReadAllBytes(path);
        bytes[^1] ^= 1;
        File.WriteAllBytes(path, bytes);
        var refused = Assert.Throws<IOException>(() => outcomes.Count());
        Assert.StartsWith($"{path}: found another turn than 0", refused.Message);
    }

    private long Bytes(int raids)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var findings = StudyFindings.From(Study(Kept(raids, shards: 4)));
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(findings);
        return bytes;
    }

    private static StudyResult Study(KeptOutcomes outcomes)
    {
        var study = SyntheticStudy.Create(Draws, 1);
        return study with { Options = study.Options[..Options], Comparisons = [new(study.Options[0].Name, study.Options[1].Name)], Events = [], Outcomes = outcomes };
    }

    /// <summary>Shards in the folder, read as they are merged.</summary>
    private KeptOutcomes Kept(int raids, int shards)
    {
        var store = new OutcomeStore(raids, raidsInTurn: 1, Options);
        foreach (var shard in Enumerable.Range(0, shards).Select(index => new Shard(index, shards)))
        {
            var path = Path.Combine(_folder.Path, ShardFile.NameOf(shard));
            using (var stream = File.Create(path))
            {
                var writer = new OutcomeFileWriter(stream, MadeUp.Identity);
                writer.WriteHead();
                foreach (var turn in shard.Turns(raids).Reverse())
                {
                    writer.Write(turn, [.. Pattern.Skip(turn % (Pattern.Length / Options) * Options).Take(Options).Select(outcome => outcome with { Draw = turn * Draws / raids, Replication = turn })]);
                }
            }

            foreach (var turn in ShardFile.Read(_folder.Path, shard, raids, MadeUp.Identity, new Problems())!)
            {
                store.Put(turn);
            }
        }

        return store.Read();
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Parapet.Campaigns.Counting;
using Parapet.Campaigns.Merging;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Results;
using Parapet.Catalogue;
using Parapet.Simulation.Stages;
using Parapet.Studies.Counterfactuals;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Raids;

namespace Parapet.Campaigns.Running;

/// <summary>
/// Runs a study's plan: every option against every raid. Blocks end in any order on any number of threads; what comes out
/// depends on neither.
/// </summary>
public sealed class StudyRunner
{
    private readonly SystemCatalogue _catalogue;
    private readonly Theatre _theatre;
    private readonly RunSettings _settings;
    private readonly CampaignPlan _plan;
    private readonly LiveDraws<DrawnStudy> _draws;
    private readonly Lock _clocksLock = new();
    private readonly List<StageClock> _clocks = [];

    /// <param name="study">Checked against the catalogue.</param>
    /// <param name="theatre">The ground it is fought over.</param>
    public StudyRunner(StudyDefinition study, SystemCatalogue catalogue, Theatre theatre, RunSettings settings)
    {
        _plan = new CampaignPlan(study, settings);
        _catalogue = catalogue;
        _theatre = settings.Changes.Any(change => change.IsSmoothEarth) ? theatre.WithoutRelief() : theatre;
        _settings = settings;
        _draws = new(_plan.TurnsPerDraw, Drawn);
    }

    /// <summary>Blocks in all: each is one raid met by every option.</summary>
    public int Blocks => _plan.Blocks;

    /// <summary>The study as it is run, changes and all.</summary>
    internal StudyDefinition Study => _plan.Study;

    /// <summary>The most draws that were in memory at one time.</summary>
    internal int MostDrawsAtOnce => _draws.Most;

    /// <summary>Runs every block, once in a runner's life. When cancelled it keeps the whole blocks done so far and says so in the result.</summary>
    /// <param name="progress">Told after each block; calls may come from several threads.</param>
    /// <returns>The result; null if not one block was finished.</returns>
    public StudyResult? Run(Action? progress, CancellationToken cancellation)
    {
        var store = new OutcomeStore(_plan.Outcomes);
        var told = RunBlocks(store, progress, cancellation);
        var outcomes = store.Read();
        return outcomes.IsEmpty
            ? null
            : new StudyMerge(_plan, _catalogue, _theatre, _settings).Of(outcomes, told, StageClock.Sum(_clocks), cancellation.IsCancellationRequested);
    }

    /// <summary>The digests of the first blocks, option by option: what two runs of one seed must agree on, whatever their threads.</summary>
    public ImmutableArray<ImmutableArray<ulong>> Digests(int threads, int blocks)
    {
        var digests = new ImmutableArray<ulong>[blocks * Study.Options.Length];
        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads }, index =>
        {
            var block = Replay(index, CancellationToken.None).Block;
            for (var option = 0; option < block.Outcomes.Length; option++)
            {
                digests[index * block.Outcomes.Length + option] = block.Outcomes[option].Digests;
            }
        });
        return [.. digests];
    }

    /// <summary>Runs one block again, journals and all.</summary>
    /// <param name="replication">In [0, <see cref="Blocks"/>).</param>
    internal (DrawnStudy Drawn, Block Block) Replay(int replication, CancellationToken cancellation)
    {
        var drawn = Drawn(_plan.Block(replication).Draw);
        return (drawn, Run(drawn, _plan.UpTo(replication), null, cancellation).Last());
    }

    /// <summary>Draw and leakers of the first option in every block, in the order of the blocks; null if cancelled.</summary>
    internal ImmutableArray<(int Draw, double Leakers)>? Leakers(CancellationToken cancellation)
    {
        var store = new OutcomeStore(_plan.Outcomes);
        RunBlocks(store, null, cancellation);
        return store.Gaps.IsEmpty
            ? [.. store.Read().Where(outcome => outcome.Option == 0).Select(outcome => (outcome.Draw, (double)outcome.Leakers))]
            : null;
    }

    /// <summary>Fills the store; of the blocks themselves only the first is kept, to be told as a story. Null if it was not finished.</summary>
    private Block? RunBlocks(OutcomeStore store, Action? progress, CancellationToken cancellation)
    {
        Block? told = null;
        // One at a time and in order, not in ranges: a thread far ahead of the others would keep draws alive.
        var turns = Partitioner.Create(Enumerable.Range(0, _plan.Turns), EnumerablePartitionerOptions.NoBuffering);
        var options = new ParallelOptions { MaxDegreeOfParallelism = _settings.Threads, CancellationToken = cancellation };
        try
        {
            Parallel.ForEach(turns, options, NewClock, (turn, _, clock) =>
            {
                var blocks = _plan.Turn(turn).ToArray();
                _draws.Turn(blocks[0].Draw, drawn =>
                {
                    foreach (var block in Run(drawn, blocks, clock, cancellation))
                    {
                        store.Append(Tally.Of(block, Study, drawn.Scenarios));
                        told = block.Replication == 0 ? block : told;
                        progress?.Invoke();
                    }
                });
                return clock;
            }, _ => { });
        }
        catch (OperationCanceledException)
        {
            // What is done is kept; the result says that it was interrupted.
        }

        return told;
    }

    private IEnumerable<Block> Run(DrawnStudy drawn, IEnumerable<PlannedBlock> blocks, IStageObserver? observer, CancellationToken cancellation)
    {
        var stores = drawn.Stores();
        foreach (var block in blocks)
        {
            yield return drawn.Run(new(_plan.Seed, block.Draw, block.Replication), block.Cell, stores, observer, cancellation);
        }
    }

    private DrawnStudy Drawn(int draw) =>
        new(Study, _catalogue, _plan.Figures(draw), Study.Places.LayoutOf(draw), _theatre, _settings.Changes);

    private StageClock NewClock()
    {
        var clock = new StageClock();
        lock (_clocksLock)
        {
            _clocks.Add(clock);
        }

        return clock;
    }
}

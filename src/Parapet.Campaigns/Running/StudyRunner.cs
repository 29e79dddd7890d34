using System.Collections.Immutable;
using Parapet.Campaigns.Counting;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Results;
using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Simulation.Stages;
using Parapet.Studies.Counterfactuals;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Raids;

namespace Parapet.Campaigns.Running;

/// <summary>
/// Runs a study: outer draws of the disputed figures, raids within them, every option against every raid. Blocks run in
/// any order on any number of threads; what comes out depends on neither.
/// </summary>
public sealed class StudyRunner
{
    private readonly StudyDefinition _study;
    private readonly SystemCatalogue _catalogue;
    private readonly Theatre _theatre;
    private readonly RunSettings _settings;
    private readonly SweepPlan _plan;
    private readonly ulong _seed;
    private readonly int _draws;
    private readonly Lock _clocksLock = new();
    private readonly List<StageClock> _clocks = [];

    public StudyRunner(StudyDefinition study, SystemCatalogue catalogue, Theatre theatre, RunSettings settings)
    {
        _study = BasisPlan.Spread(settings.Changes.InStudy(study));
        _plan = new SweepPlan(_study);
        _catalogue = catalogue;
        _theatre = settings.Changes.Any(change => change.IsSmoothEarth) ? theatre.WithoutRelief() : theatre;
        _settings = settings;
        _seed = settings.Seed ?? study.Seed;
        _draws = Math.Clamp(Replications / RaidsInTurn, 1, study.OuterDraws);
    }

    private int Replications => _settings.Replications ?? _study.Replications;

    /// <summary>Raids that follow each other against one force; one where each stands alone.</summary>
    private int RaidsInTurn => _study.Campaign?.Raids ?? 1;

    /// <summary>Raids within each outer draw, whole campaigns.</summary>
    private int RaidsPerDraw => RaidsInTurn * (int)Math.Ceiling((double)Replications / (_draws * RaidsInTurn));

    /// <summary>Blocks in all: each is one raid met by every option.</summary>
    public int Blocks => _draws * RaidsPerDraw;

    /// <summary>The study as it is run, changes and all.</summary>
    internal StudyDefinition Study => _study;

    /// <summary>Runs every block. When cancelled it keeps the whole blocks done so far and says so in the result.</summary>
    /// <param name="progress">Told after each block; calls may come from several threads.</param>
    /// <returns>The result; null if not one block was finished.</returns>
    public StudyResult? Run(Action? progress, CancellationToken cancellation)
    {
        var blocks = RunBlocks(progress, cancellation);
        var done = blocks.OfType<Block>().ToImmutableArray();
        if (done.Length == 0)
        {
            return null;
        }

        var draws = Enumerable.Range(0, _draws).Select(DrawOf).ToImmutableArray();
        var summary = new ResultSummary(_study, _catalogue, _theatre, _settings, _seed, draws, done);
        return summary.Of(Blocks, StageClock.Sum(_clocks), cancellation.IsCancellationRequested);
    }

    /// <summary>The digests of the first blocks, option by option: what two runs of one seed must agree on, whatever their threads.</summary>
    public ImmutableArray<ImmutableArray<ulong>> Digests(int threads, int blocks)
    {
        var digests = new ImmutableArray<ulong>[blocks * _study.Options.Length];
        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads }, index =>
        {
            var block = Turn(Drawn(index / RaidsPerDraw), index, null, CancellationToken.None).Last();
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
        var drawn = Drawn(replication / RaidsPerDraw);
        return (drawn, Turn(drawn, replication, null, cancellation).Last());
    }

    /// <summary>Draw and leakers of the first option in every block, in the order of the blocks; null if cancelled.</summary>
    internal ImmutableArray<(int Draw, double Leakers)>? Leakers(CancellationToken cancellation)
    {
        var blocks = RunBlocks(null, cancellation);
        return blocks.Contains(null) ? null : [.. blocks.Select(block => (block!.Draw, (double)block.Tallies[0].Leakers))];
    }

    private Block?[] RunBlocks(Action? progress, CancellationToken cancellation)
    {
        var blocks = new Block?[Blocks];
        var drawn = Enumerable.Range(0, _draws).Select(draw => new Lazy<DrawnStudy>(() => Drawn(draw))).ToArray();
        var options = new ParallelOptions { MaxDegreeOfParallelism = _settings.Threads, CancellationToken = cancellation };
        try
        {
            Parallel.For(0, Blocks / RaidsInTurn, options, NewClock, (turn, _, clock) =>
            {
                var last = (turn + 1) * RaidsInTurn - 1;
                var study = drawn[last / RaidsPerDraw].Value;
                foreach (var block in Turn(study, last, clock, cancellation))
                {
                    blocks[block.Replication] = Counted(block, study, keepStory: block.Replication == 0);
                    progress?.Invoke();
                }

                return clock;
            }, _ => { });
        }
        catch (OperationCanceledException)
        {
            // What is done is kept; the result says that it was interrupted.
        }

        return blocks;
    }

    /// <summary>The raids up to one, from the first of its campaign on; only itself where each stands alone.</summary>
    private IEnumerable<Block> Turn(DrawnStudy drawn, int replication, IStageObserver? observer, CancellationToken cancellation)
    {
        var stores = drawn.Stores();
        for (var raid = replication - replication % RaidsInTurn; raid <= replication; raid++)
        {
            yield return drawn.Run(new(_seed, raid / RaidsPerDraw, raid), _plan.CellOf(raid), stores, observer, cancellation);
        }
    }

    private FigureDraw DrawOf(int draw) => _settings.Figures ?? FigureDraw.Sampled(_seed, draw);

    private DrawnStudy Drawn(int draw) => new(_study, _catalogue, DrawOf(draw), _study.Places.LayoutOf(draw), _theatre, _settings.Changes);

    private StageClock NewClock()
    {
        var clock = new StageClock();
        lock (_clocksLock)
        {
            _clocks.Add(clock);
        }

        return clock;
    }

    /// <summary>Takes the counts; but for one block, told as a story, raid and journal are then let go.</summary>
    private Block Counted(Block block, DrawnStudy drawn, bool keepStory)
    {
        var counted = block with { Tallies = [.. block.Outcomes.Select((_, option) => Tally.Of(block, option, _study, drawn.Scenarios[option]))] };
        return keepStory ? counted : counted with { Outcomes = [], Raid = new([], []) };
    }
}

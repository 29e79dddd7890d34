using System.Collections.Concurrent;
using System.Collections.Immutable;
using Parapet.Campaigns.Counting;
using Parapet.Campaigns.Journals;
using Parapet.Campaigns.Merging;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Results;
using Parapet.Campaigns.Stopping;
using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Judging.Joining;
using Parapet.Record;
using Parapet.Record.Journal;
using Parapet.Simulation.Digests;
using Parapet.Studies.Counterfactuals;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Siting;

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
    private readonly Sitings _sitings;
    private readonly Lazy<StudyMerge> _merge;
    private readonly Lock _lock = new();
    private readonly List<StageClock> _clocks = [];
    private readonly TaskCompletionSource _ranOut = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="study">Checked against the catalogue.</param>
    /// <param name="theatre">The ground it is fought over.</param>
    public StudyRunner(StudyDefinition study, SystemCatalogue catalogue, Theatre theatre, RunSettings settings)
    {
        _plan = new CampaignPlan(study, settings);
        _catalogue = catalogue;
        _theatre = settings.Changes.LeaveNoRelief() || study.Ground == GroundKind.Smooth ? Theatre.Smooth() : theatre;
        _settings = settings;
        _sitings = new(_plan.Study, catalogue.Resolve(FigureDraw.Nominal), _theatre);
        _merge = new(() => new(_plan.Study, _catalogue, _sitings, _theatre, _settings));
    }

    /// <summary>Blocks in all, with a stopping rule at most: each is one raid met by every option.</summary>
    public int Blocks => _plan.Blocks;

    /// <summary>The study as it is run, changes and all.</summary>
    internal StudyDefinition Study => _plan.Study;

    /// <summary>The most draws that were in memory at one time.</summary>
    internal int MostDrawsAtOnce { get; private set; }

    /// <summary>What is run in one go and kept as one: one raid, or all raids of a campaign.</summary>
    public int Turns => _plan.Turns;

    /// <summary>Done as soon as a thread of the run finds no raid left to begin, while others may be at their last.</summary>
    public Task RanOut => _ranOut.Task;

    /// <summary>The first raid, in the order of the plan, that a model broke in; null where none did. The raids before it are in the result.</summary>
    public BrokenRaid? Broken { get; private set; }

    /// <summary>
    /// Runs every block, or as many as the stopping rule takes, once in a runner's life. When cancelled, or when a model breaks, it keeps the whole blocks done so
    /// far and says in the result that others are missing; of a broken raid <see cref="Broken"/> tells.
    /// </summary>
    /// <param name="progress">Told after each block; calls may come from several threads.</param>
    /// <returns>The result; null if not one block was finished.</returns>
    public StudyResult? Run(Action? progress, CancellationToken cancellation) => Run([], null, progress, cancellation);

    /// <summary>Runs what is not done yet of a campaign, and puts it together with what is.</summary>
    /// <inheritdoc cref="Run(Action?, CancellationToken)"/>
    /// <param name="done">Turns of this very campaign, each once.</param>
    /// <param name="keep">Takes every turn that ends, from any thread, and gives it back where it lies from then on; null where nobody keeps them.</param>
    public StudyResult? Run(ImmutableArray<KeptTurn> done, Func<KeptTurn, KeptTurn>? keep, Action? progress, CancellationToken cancellation)
    {
        foreach (var _ in done)
        {
            Tell(progress);
        }

        Block? told = null;
        return _settings.Until is { } rule ? RunUntil(new(rule, _plan)) : Finished(_plan, RunTo(_plan, done));

        OutcomeStore RunTo(CampaignPlan plan, IReadOnlyCollection<KeptTurn> before, Action<KeptTurn>? also = null)
        {
            var store = StoreOf(plan, before.Where(turn => turn.Turn < plan.Turns));
            var left = Enumerable.Range(0, plan.Turns).Except(before.Select(turn => turn.Turn)).ToArray();
            told = RunTurns(left, store.Append, Kept, progress, cancellation) ?? told;
            return store;

            void Kept(KeptTurn turn)
            {
                var kept = keep?.Invoke(turn) ?? turn;
                store.Put(kept);
                also?.Invoke(kept);
            }
        }

        // Looks are taken at whole draws of the plan and see outcomes in its order: neither threads nor a break change what they decide.
        StudyResult? RunUntil(StoppingDecision decision)
        {
            var ended = new ConcurrentQueue<KeptTurn>(done);
            foreach (var plan in _plan.Looks)
            {
                var store = RunTo(plan, [.. ended], ended.Enqueue);
                if (Broken is not null || !store.Gaps.IsEmpty || decision.IsMetBy(_merge.Value.Of(plan, store.Read(), told: null, [], interrupted: false)) || plan.Draws == _plan.Draws)
                {
                    return Finished(plan, store) is { } result ? result with { Stopping = decision.Result } : null;
                }
            }

            throw new InvalidOperationException("a plan without a look");
        }

        StudyResult? Finished(CampaignPlan plan, OutcomeStore store)
        {
            var outcomes = store.Read(Broken?.Replication ?? int.MaxValue);
            var before = done.Count(turn => turn.Turn < plan.Turns) * plan.RaidsInTurn;
            return outcomes.IsEmpty ? null : Merge(plan, outcomes, told, !store.Gaps.IsEmpty) with { RaidsFromBefore = before };
        }
    }

    /// <summary>Puts together what others ran.</summary>
    /// <param name="done">Turns of this very campaign, each once; one at least.</param>
    public StudyResult Merge(ImmutableArray<KeptTurn> done)
    {
        var store = StoreOf(_plan, done);
        return Merge(_plan, store.Read(), told: null, !store.Gaps.IsEmpty) with { RaidsFromBefore = done.Length * _plan.RaidsInTurn };
    }

    /// <summary>What raids that are done say while others are being run; null before the first. No raid is run for it, and none is told as a story.</summary>
    /// <param name="done">Turns of this very campaign, each once.</param>
    public StudyResult? SoFar(IEnumerable<KeptTurn> done)
    {
        var store = StoreOf(_plan, done);
        return store.Read() is { IsEmpty: false } outcomes ? _merge.Value.Of(_plan, outcomes, told: null, [], interrupted: true) : null;
    }

    /// <summary>Runs a part of the campaign; what is not finished when it is cancelled is left out.</summary>
    /// <param name="turns">In ascending order, each in [0, <see cref="Turns"/>).</param>
    /// <param name="keep">Takes every turn that ends, from any thread.</param>
    /// <param name="progress">Told after each block, from any thread.</param>
    public void RunPart(IReadOnlyCollection<int> turns, Action<KeptTurn> keep, Action? progress, CancellationToken cancellation) =>
        RunTurns(turns, _ => { }, keep, progress, cancellation);

    private OutcomeStore StoreOf(CampaignPlan plan, IEnumerable<KeptTurn> done)
    {
        var store = new OutcomeStore(plan.Turns, plan.RaidsInTurn, Study.Options.Length);
        foreach (var turn in done)
        {
            store.Put(turn);
        }

        return store;
    }

    private StudyResult Merge(CampaignPlan plan, KeptOutcomes outcomes, Block? told, bool isInterrupted)
    {
        // The first raid is told as a story; where another run ran it, it comes again from its seed.
        var first = told is null && outcomes.First().Replication == 0 ? Replay(0, ListeningTo(_plan.Block(0), new()), CancellationToken.None) : told;
        return _merge.Value.Of(plan, outcomes, first, StageClock.Sum(_clocks), isInterrupted);
    }

    private void Tell(Action? progress)
    {
        for (var block = 0; block < _plan.RaidsInTurn; block++)
        {
            progress?.Invoke();
        }
    }

    /// <inheritdoc cref="RaidRehearsal"/>
    /// <returns>The group, as in <c>raid[2]</c>, and what is wrong with its first such flight.</returns>
    public ImmutableArray<(string Path, string Found)> Rehearse() => RaidRehearsal.Of(_plan, _catalogue, _theatre);

    /// <summary>
    /// The digests of the first blocks, option by option: what two runs of one seed must agree on, whatever their threads.
    /// Blocks of one draw share it, as they do when the study is run.
    /// </summary>
    /// <param name="threads">To run on, at least one.</param>
    /// <param name="blocks">How many, at most <see cref="Blocks"/>.</param>
    public ImmutableArray<DigestLog> Digests(int threads, int blocks)
    {
        var digests = new DigestLog[blocks * Study.Options.Length];
        var draws = new ConcurrentDictionary<int, Lazy<DrawnStudy>>();
        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads }, index =>
        {
            var listening = new Listening { Also = option => digests[index * Study.Options.Length + option] = new DigestLog() };
            var drawn = draws.GetOrAdd(_plan.Block(index).Draw, draw => new(() => Drawn(draw))).Value;
            Run(drawn, _plan.UpTo(index), _ => listening, CancellationToken.None).Last();
        });
        return [.. digests];
    }

    /// <summary>Runs the first turns of blocks and counts what there is to do in them; takes a little longer than to run them.</summary>
    /// <param name="turns">How many, at most all.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public StudyWork Work(int turns, CancellationToken cancellation)
    {
        var tally = new WorkTally();
        for (var turn = 0; turn < Math.Min(turns, _plan.Turns); turn++)
        {
            PlannedBlock[] blocks = [.. _plan.Turn(turn)];
            _ = Run(Drawn(blocks[0].Draw), blocks, _ => new() { Also = _ => tally }, cancellation).Count();
        }

        return tally.Work;
    }

    /// <summary>Runs the raids that are kept again and gives their journals, each for the options of the headline comparison.</summary>
    /// <param name="result">Of this runner.</param>
    /// <param name="raids">Of this result.</param>
    /// <param name="detail">How much each journal keeps; for none there are no journals.</param>
    /// <param name="cancellation">Leaves out the journals that are not finished.</param>
    public ImmutableArray<KeptJournal> Journals(StudyResult result, ImmutableArray<KeptRaid> raids, JournalDetail detail, CancellationToken cancellation)
    {
        if (detail == JournalDetail.None)
        {
            return [];
        }

        var options = KeptRaid.HeadlineOptions(result);
        var kept = new ConcurrentBag<KeptJournal>();
        try
        {
            Parallel.ForEach(raids, new ParallelOptions { MaxDegreeOfParallelism = _settings.Threads, CancellationToken = cancellation }, raid =>
            {
                var files = options.ToDictionary(option => option, _ => new MemoryStream());
                Replay(raid.Replication, Journalling(raid.Replication, options, option => files[option], detail), cancellation);
                foreach (var (option, file) in files)
                {
                    kept.Add(new(raid, option, file.ToArray()));
                }
            });
        }
        catch (OperationCanceledException)
        {
            // What is whole is kept.
        }

        return [.. kept.OrderBy(journal => journal.Raid.Replication).ThenBy(journal => options.IndexOf(journal.Option))];
    }

    /// <summary>Runs one raid again for one option and writes its journal.</summary>
    /// <param name="replication">In [0, <see cref="Blocks"/>).</param>
    /// <param name="option">Index of the option.</param>
    /// <param name="file">Written from where it stands.</param>
    /// <exception cref="OperationCanceledException">It was broken off; what is written is no whole journal.</exception>
    public void WriteJournal(int replication, int option, JournalDetail detail, Stream file, CancellationToken cancellation) =>
        Replay(replication, Journalling(replication, [option], _ => file, detail), cancellation);

    private Listening Journalling(int replication, ImmutableArray<int> options, Func<int, Stream> file, JournalDetail detail) =>
        Recording(replication, options, option => new JournalWriter(file(option), detail.Kinds));

    internal Listening Recording(int replication, ImmutableArray<int> options, Func<int, IRecorder> recorder) => new()
    {
        Only = [.. options.Order()],
        Also = recorder,
        Declared = option => new(
            Instant.Start, Study.Study, Study.Options[option].Name, _plan.Seed, _plan.Block(replication).Draw, replication, _settings.Version, _catalogue.Hash),
    };

    /// <summary>Runs one raid again for one option, with a recorder that hears it; no bit of the run changes by it.</summary>
    /// <param name="replication">In [0, <see cref="Blocks"/>).</param>
    /// <param name="option">Index of the option.</param>
    /// <param name="every">From one sample of truth and of pictures to the next.</param>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public void Hear(int replication, int option, IRecorder recorder, Duration every, CancellationToken cancellation) =>
        Replay(replication, Recording(replication, [option], _ => recorder) with { TruthEvery = every, PictureEvery = every }, cancellation);

    /// <summary>Runs one block again with other listeners, and those of its turn before it, to which nobody listens.</summary>
    /// <param name="replication">In [0, <see cref="Blocks"/>).</param>
    internal Block Replay(int replication, Listening listening, CancellationToken cancellation) =>
        Run(Drawn(_plan.Block(replication).Draw), _plan.UpTo(replication), block => block.Replication == replication ? listening : new() { Only = listening.Only }, cancellation).Last();

    /// <summary>Draw and leakers of the first option in every block, in the order of the blocks; null if cancelled.</summary>
    internal ImmutableArray<(int Draw, double Leakers)>? Leakers(CancellationToken cancellation)
    {
        var store = StoreOf(_plan, []);
        RunTurns([.. Enumerable.Range(0, _plan.Turns)], store.Append, store.Put, null, cancellation);
        return store.Gaps.IsEmpty
            ? [.. store.Read().Where(outcome => outcome.Option == 0).Select(outcome => (outcome.Draw, (double)outcome.Leakers))]
            : null;
    }

    /// <summary>Runs turns; of the blocks themselves only the first is kept, to be told as a story. Null if it was not finished.</summary>
    /// <param name="count">Takes the outcomes of every block that ends.</param>
    /// <param name="keep">Takes those of every turn that ends.</param>
    private Block? RunTurns(
        IReadOnlyCollection<int> turns, Action<ImmutableArray<ReplicationOutcome>> count, Action<KeptTurn> keep, Action? progress, CancellationToken cancellation)
    {
        Block? told = null;
        var turnsOf = turns.CountBy(_plan.DrawOfTurn).ToDictionary();
        var draws = new LiveDraws<DrawnStudy>(draw => turnsOf[draw], Drawn);
        // One at a time and in order, not in ranges: a thread far ahead of the others would keep draws alive.
        var inOrder = Partitioner.Create(UntilRanOut(turns), EnumerablePartitionerOptions.NoBuffering);
        var options = new ParallelOptions { MaxDegreeOfParallelism = _settings.Threads, CancellationToken = cancellation };
        try
        {
            Parallel.ForEach(inOrder, options, NewClock, (turn, state, _, clock) =>
            {
                var blocks = _plan.Turn(turn).ToArray();
                try
                {
                    draws.Turn(blocks[0].Draw, drawn =>
                    {
                        var outcomes = ImmutableArray.CreateBuilder<ReplicationOutcome>();
                        foreach (var block in Run(drawn, blocks, block => ListeningTo(block, clock), cancellation))
                        {
                            var counted = Tally.Of(block, Study);
                            count(counted);
                            outcomes.AddRange(counted);
                            told = block.Replication == 0 ? block : told;
                            progress?.Invoke();
                        }

                        keep(new(turn, outcomes.DrainToImmutable()));
                    });
                }
                catch (Exception exception) when (Refusal.IsOfTheInput(exception))
                {
                    Break(blocks[0], exception);
                    state.Break();
                }

                return clock;
            }, _ => { });
        }
        catch (OperationCanceledException)
        {
            // What is done is kept; the result says that it was interrupted.
        }

        _ranOut.TrySetResult();
        MostDrawsAtOnce = Math.Max(MostDrawsAtOnce, draws.Most);
        return told;
    }

    private IEnumerable<int> UntilRanOut(IEnumerable<int> turns)
    {
        foreach (var turn in turns)
        {
            yield return turn;
        }

        _ranOut.TrySetResult();
    }

    /// <summary>Keeps the first broken raid in the order of the plan: every turn before it is still run, whatever the threads.</summary>
    private void Break(PlannedBlock first, Exception exception)
    {
        var broken = (exception as BrokenRaidException)?.Raid ?? BrokenRaid.Of(first.Replication, null, exception);
        lock (_lock)
        {
            Broken = Broken is null || broken.Replication < Broken.Replication ? broken : Broken;
        }
    }

    private IEnumerable<Block> Run(
        DrawnStudy drawn, IEnumerable<PlannedBlock> blocks, Func<PlannedBlock, Listening> listening, CancellationToken cancellation)
    {
        var stores = drawn.Stores();
        foreach (var block in blocks)
        {
            yield return drawn.Run(new(_plan.Seed, block.Draw, block.Replication), block.Cell, stores, listening(block), cancellation);
        }
    }

    private Listening ListeningTo(in PlannedBlock block, StageClock clock) => new()
    {
        Clock = clock,
        MeasuresRanges = Study.Answer.Ranges,
        CountsChain = Study.Answer.Chain,
        KeepsEvents = _settings.KeepsEvents,
        Story = block.Replication == 0 ? JoinedRecord.Story : EntryKinds.None,
    };

    internal DrawnStudy Drawn(int draw) =>
        new(Study, _catalogue, _plan.Figures(draw), _sitings, _theatre, _settings.Changes);

    private StageClock NewClock()
    {
        var clock = new StageClock();
        lock (_lock)
        {
            _clocks.Add(clock);
        }

        return clock;
    }
}

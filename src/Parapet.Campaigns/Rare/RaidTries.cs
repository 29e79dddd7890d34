using System.Collections.Immutable;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Running;
using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Foundation.Randomness;
using Parapet.Judging.Joining;
using Parapet.Judging.Outcomes;
using Parapet.Simulation.Recording;
using Parapet.Simulation.Stages;
using Parapet.Statistics.Rare;
using Parapet.Studies.Counterfactuals;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Siting;

namespace Parapet.Campaigns.Rare;

/// <summary>Raids of a study against one option, their arrivals drawn under a tilt.</summary>
internal sealed class RaidTries : ITiltedTries
{
    private readonly SystemCatalogue _catalogue;
    private readonly Theatre _theatre;
    private readonly RunSettings _settings;
    private readonly CampaignPlan _plan;
    private readonly Sitings _sitings;
    private readonly int _option;
    private readonly Action? _progress;
    private readonly CancellationToken _cancellation;

    /// <param name="study">Of raids that stand alone.</param>
    /// <param name="settings">Its replications are the raids that a plan of this study would have.</param>
    /// <param name="option">Its name.</param>
    /// <param name="progress">Told after each raid, from any thread.</param>
    public RaidTries(
        StudyDefinition study, SystemCatalogue catalogue, Theatre theatre, RunSettings settings, string option, Action? progress, CancellationToken cancellation)
    {
        _plan = new(study, settings);
        _catalogue = catalogue;
        _theatre = settings.Changes.LeaveNoRelief() || study.Ground == GroundKind.Smooth ? Theatre.Smooth() : theatre;
        _settings = settings;
        _sitings = new(_plan.Study, catalogue.Resolve(FigureDraw.Nominal), _theatre);
        _option = Array.FindIndex([.. _plan.Study.Options], entry => entry.Name == option);
        _progress = progress;
        _cancellation = cancellation;
    }

    /// <summary>What tries are run for.</summary>
    public RareEvent Event { get; set; } = RareEvent.NoLeaker;

    /// <summary>Raids of the plan.</summary>
    public int Raids => _plan.Blocks;

    /// <inheritdoc/>
    public ImmutableArray<TiltedTry> Run(Tilt tilt, int round, int count)
    {
        var tries = new TiltedTry[count];
        var raids = Enumerable.Range(0, count).GroupBy(index => BlockOf(index).Draw).SelectMany(draw => draw).ToArray();
        var draws = new LiveDraws<DrawnStudy>(
            draw => raids.Count(index => BlockOf(index).Draw == draw),
            draw => new(_plan.Study, _catalogue, _plan.Figures(draw), _sitings, _theatre, _settings.Changes));
        Parallel.ForEach(
            Partitioned(raids), new ParallelOptions { MaxDegreeOfParallelism = _settings.Threads, CancellationToken = _cancellation }, index =>
            {
                var block = BlockOf(index);
                draws.Turn(block.Draw, drawn => tries[index] = Try(drawn, tilt, block, RoundRaid(round, index)));
                _progress?.Invoke();
            });
        return [.. tries];
    }

    private static System.Collections.Concurrent.OrderablePartitioner<int> Partitioned(int[] raids) =>
        System.Collections.Concurrent.Partitioner.Create(raids, loadBalance: true);

    /// <summary>Of however few raids every draw and every cell of a sweep gets its part.</summary>
    private PlannedBlock BlockOf(int index) => _plan.Block(EvenOrder.RaidAt(index, _plan.Draws, _plan.RaidsPerDraw));

    /// <summary>No two rounds share a raid.</summary>
    private static ulong RoundRaid(int round, int index) => ((ulong)(uint)round << 32) | (uint)index;

    private TiltedTry Try(DrawnStudy drawn, Tilt tilt, in PlannedBlock block, ulong raid)
    {
        var random = new RandomSource(_plan.Seed, raid);
        var isPlain = random.Stream(Purpose.ArrivalTilt, 0).NextBernoulli(TiltMixture.Untilted);
        var arrivals = new TiltedArrivals(isPlain ? Tilt.None : tilt);
        try
        {
            var flown = drawn.Fly(random, block.Cell);
            var met = drawn.Met(_option, drawn.ScenarioOf(_option), flown);
            var leaks = new LeakCount(new FlownTruth(met.Targets));
            EventLoop.Run(met, random, new Watch(leaks), observer: null, share: null, arrivals, _cancellation);
            return new(block.Draw, Event.Progress(leaks.Leakers, arrivals.MostFailures), arrivals.Draws);
        }
        catch (Exception exception) when (Refusal.IsOfTheInput(exception))
        {
            throw new BrokenRaidException(BrokenRaid.Of(block.Replication, _plan.Study.Options[_option].Name, exception), exception);
        }
    }
}

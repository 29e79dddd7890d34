using Parapet.Flight.Endgame;
using Parapet.Foundation.Randomness;
using Parapet.Record.Entries;
using Parapet.Simulation.Recording;
using Parapet.Simulation.Scenarios;

namespace Parapet.Simulation.Stages;

/// <summary>Runs a scenario: whatever is due next is done, until every fate is decided. Only flight goes by fixed steps.</summary>
public sealed class EventLoop
{
    private readonly World _world;
    private readonly FlightStage _flight;
    private readonly SensingStage _sensing;
    private readonly ListeningStage _listening;
    private readonly SharingStage _sharing;
    private readonly ReceivingStage _receiving;
    private readonly CommandStage _command;
    private readonly AssessmentStage _assessment;
    private readonly StrikeStage _strikes;
    private readonly FighterStage _fighters;
    private readonly Sampler _sampler;
    private readonly IStageObserver? _observer;

    private EventLoop(
        Scenario scenario, RandomSource random, Watch watch, IStageObserver? observer, RaidShare? share, OwnModelRuns own, IArrivalLaw? arrivals)
    {
        _observer = observer;
        _world = new World(scenario, random, watch.Recorder, share, own) { Arrivals = arrivals };
        var mailroom = new Mailroom(_world.Agenda);
        _sharing = new SharingStage(_world, mailroom);
        _receiving = new ReceivingStage(_world, mailroom, _sharing);
        _sensing = new SensingStage(_world, mailroom, _sharing, observer);
        _listening = new ListeningStage(_world, mailroom);
        _assessment = new AssessmentStage(_world);
        _strikes = new StrikeStage(_world);
        _flight = new FlightStage(_world, _assessment, _strikes);
        _fighters = new FighterStage(_world, _flight);
        _command = new CommandStage(_world, _fighters);
        _sampler = new Sampler(_world, watch);
    }

    /// <summary>One run from start to the last fate. All that it comes to is what <paramref name="watch"/> hears.</summary>
    /// <param name="random">The seed and replication; equal ones give equal runs, bit for bit.</param>
    /// <param name="watch">Who listens, and what is sampled how often; has no influence on the run.</param>
    /// <param name="observer">Measures the stages; has no influence on them.</param>
    /// <param name="share">What other options see alike of the raid; has no influence on the run.</param>
    /// <param name="arrivals">Draws what arrivals come to by another law than their chances: the run is then one of many that must be weighed. Null draws by the chances.</param>
    /// <exception cref="OperationCanceledException">The run was broken off.</exception>
    /// <exception cref="BrokenStepException">A model broke.</exception>
    public static void Run(
        Scenario scenario, RandomSource random, Watch watch, IStageObserver? observer = null, RaidShare? share = null, IArrivalLaw? arrivals = null,
        CancellationToken cancellation = default)
    {
        using var own = new OwnModelRuns(scenario.Own);
        var loop = new EventLoop(scenario, random, watch, observer, share, own, arrivals);
        CastList.Declare(loop._world, watch.Run);
        loop.Begin();
        var end = loop.Step(cancellation);
        loop._fighters.End(end);
        CastList.CountMagazines(loop._world, end);
        loop._fighters.CountMissiles(end);
        loop._world.Note(new RunEnded(end, loop._flight.AllDecided));
    }

    private void Begin()
    {
        Begin(Stage.Repair, _strikes.Begin);
        Begin(Stage.Fate, _flight.Begin);
        Begin(Stage.Sense, _sensing.Begin);
        _listening.Begin();
        Begin(Stage.Share, _sharing.Begin);
        Begin(Stage.Command, _command.Begin);
        if (!_world.Scenario.FighterStations.IsEmpty)
        {
            Begin(Stage.Fly, _fighters.Begin);
        }
    }

    private void Begin(Stage stage, Action begin)
    {
        _observer?.Begin(stage, Instant.Start);
        begin();
        _observer?.End(stage);
    }

    private Instant Step(CancellationToken cancellation)
    {
        var due = default(AgendaItem);
        try
        {
            return Step(ref due, cancellation);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            // Whoever breaks a run off from the keyboard ends the programs of its own models with it.
            cancellation.ThrowIfCancellationRequested();
            throw BrokenStepException.At(due, _world, exception);
        }
    }

    private Instant Step(ref AgendaItem due, CancellationToken cancellation)
    {
        var limit = Instant.Start + _world.Scenario.TimeLimit;
        var now = Instant.Start;
        while (!_flight.AllDecided && _world.Agenda.TryTake(out due) && due.Time <= limit)
        {
            cancellation.ThrowIfCancellationRequested();
            now = due.Time;
            _sampler.Before(now);
            _observer?.Begin(due.Stage, now);
            Do(due);
            _observer?.End(due.Stage);
            if (_observer is not null)
            {
                Count(due, _observer);
            }
        }

        _flight.EndStrays(now);
        return now;
    }

    private void Count(in AgendaItem due, IStageObserver observer)
    {
        switch (due.Stage)
        {
            case Stage.Sense when !due.Subject.IsVerifying && !_listening.IsField(due.Subject.Scan.Sensor):
                var sensor = due.Subject.Scan.Sensor.Value;
                observer.Count(Stage.Sense, _world.Radars[sensor].Looks);
                observer.Count(Stage.Track, _world.Keepers[sensor].Count);
                break;
            case Stage.Command:
                observer.Count(Stage.Command, _world.Posts[due.Subject.Post.Value].Tracks.Length);
                break;
        }
    }

    private void Do(in AgendaItem due)
    {
        switch (due.Stage)
        {
            case Stage.Fate when due.Subject.IsLoss:
                _flight.LoseNavigation(due.Time, due.Subject.Target);
                break;
            case Stage.Fate:
                _flight.End(due.Time, due.Subject.Target);
                break;
            case Stage.Sense when due.Subject.IsVerifying:
                _sensing.Verify(due.Time, due.Subject.Verified);
                break;
            case Stage.Sense when _listening.IsField(due.Subject.Scan.Sensor):
                _listening.Complete(due.Time, due.Subject.Scan);
                break;
            case Stage.Sense:
                _sensing.Complete(due.Time, due.Subject.Scan);
                break;
            case Stage.Receive:
                _receiving.Receive(due.Time, due.Subject.Arrival);
                break;
            case Stage.Share:
                _sharing.Send(due.Time, due.Subject.Transmission);
                break;
            case Stage.Assess:
                _assessment.Report(due.Time, due.Subject.Engagement);
                break;
            case Stage.Command:
                _command.Look(due.Time, due.Subject.Post);
                break;
            case Stage.Launch:
                _flight.Launch(due.Time, due.Subject.Round);
                break;
            case Stage.Fly when due.Subject.IsFighters:
                _fighters.Advance(due.Time);
                break;
            case Stage.Fly when due.Subject.IsBurst:
                _flight.EndBurst(due.Time, due.Subject.Burst);
                break;
            case Stage.Fly:
                _flight.Advance(due.Time);
                break;
            case Stage.Repair:
                _strikes.Repair(due.Time, due.Subject.Part);
                break;
        }
    }
}

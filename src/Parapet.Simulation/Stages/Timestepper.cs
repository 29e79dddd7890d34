using Parapet.Foundation.Randomness;
using Parapet.Simulation.Recording;
using Parapet.Simulation.Scenarios;

namespace Parapet.Simulation.Stages;

/// <summary>Runs a scenario: whatever is due next is done, until every fate is decided. Only flight goes by fixed steps.</summary>
public sealed class Timestepper
{
    private readonly World _world;
    private readonly FlightStage _flight;
    private readonly SensingStage _sensing;
    private readonly SharingStage _sharing;
    private readonly CommandStage _command;
    private readonly AssessmentStage _assessment;
    private readonly ComparisonStage _comparison;

    private readonly IStageObserver? _observer;

    private Timestepper(Scenario scenario, RandomSource random, IStageObserver? observer)
    {
        _observer = observer;
        _world = new World(scenario, random);
        _sharing = new SharingStage(_world);
        _sensing = new SensingStage(_world, _sharing, observer);
        _assessment = new AssessmentStage(_world);
        _flight = new FlightStage(_world, _assessment);
        _command = new CommandStage(_world, _assessment);
        _comparison = new ComparisonStage(_world);
    }

    /// <summary>One run from start to the last fate.</summary>
    /// <param name="random">The seed and replication; equal ones give equal runs, bit for bit.</param>
    /// <param name="observer">Measures the stages; has no influence on them.</param>
    /// <exception cref="OperationCanceledException">The run was broken off.</exception>
    public static RunOutcome Run(
        Scenario scenario, RandomSource random, IStageObserver? observer = null, CancellationToken cancellation = default)
    {
        var stepper = new Timestepper(scenario, random, observer);
        stepper.Begin();
        var end = stepper.Step(cancellation);
        return RunOutcomes.Of(stepper._world, stepper._flight, stepper._comparison, end);
    }

    private void Begin()
    {
        _flight.Begin();
        _sensing.Begin();
        _sharing.Begin();
        _command.Begin();
        _comparison.Begin();
    }

    private Instant Step(CancellationToken cancellation)
    {
        var limit = Instant.Start + _world.Scenario.TimeLimit;
        var now = Instant.Start;
        while (!_flight.AllDecided && _world.Agenda.TryTake(out var due) && due.Time <= limit)
        {
            cancellation.ThrowIfCancellationRequested();
            now = due.Time;
            _world.Digests.AdvanceTo(now);
            _observer?.Begin(due.Stage);
            Do(due);
            _observer?.End(due.Stage);
        }

        _world.Digests.Close();
        return now;
    }

    private void Do(in AgendaItem due)
    {
        switch (due.Stage)
        {
            case Stage.Fate:
                _flight.End(due.Time, due.Subject);
                break;
            case Stage.Sense:
                _sensing.Complete(due.Time, due.Subject, due.Load);
                break;
            case Stage.Receive:
                _sharing.Receive(due.Time, due.Subject, due.Load);
                break;
            case Stage.Share:
                _sharing.Send(due.Time, due.Subject, due.Load);
                break;
            case Stage.Assess:
                _assessment.Report(due.Time, due.Subject);
                break;
            case Stage.Command:
                _command.Look(due.Time, due.Subject);
                break;
            case Stage.Launch:
                _flight.Launch(due.Time, due.Subject, (int)due.Load);
                break;
            case Stage.Fly:
                _flight.Advance(due.Time);
                break;
            case Stage.Compare:
                _comparison.Sample(due.Time);
                break;
        }
    }
}

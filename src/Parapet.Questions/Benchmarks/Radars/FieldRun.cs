using Parapet.Simulation.Recording;
using Parapet.Simulation.Scenarios;
using Parapet.Simulation.Stages;

namespace Parapet.Questions.Benchmarks.Radars;

/// <summary>Runs a <see cref="RadarField"/>, timed and watched apart.</summary>
internal sealed class FieldRun
{
    private static readonly Duration WarmUpTime = Duration.FromSeconds(60);

    private readonly RadarField _field;
    private readonly Scenario _scenario;
    private readonly StageTimes _stages = new();

    public FieldRun(RadarField field) => (_field, _scenario) = (field, field.Build());

    /// <summary>Where the timed turns went, stage by stage; stages without a hundredth are left out.</summary>
    public IEnumerable<BenchFigure> Shares => Enum.GetValues<Stage>()
        .Select(stage => new BenchFigure(FigureKind.Share, stage.ToString().ToLowerInvariant(), _stages.ShareOf(stage).Value, ""))
        .Where(figure => figure.Value >= 0.01);

    /// <summary>The first minute, so that the program is compiled when it is timed.</summary>
    public void WarmUp(CancellationToken cancellation) =>
        EventLoop.Run(_scenario with { TimeLimit = WarmUpTime }, _field.Random, Watch.Nobody, cancellation: cancellation);

    /// <summary>Thread time of each turn, in seconds.</summary>
    public Turns Time(int turns, Action step, CancellationToken cancellation) => new([.. Enumerable.Range(0, turns).Select(_ => Time(step, cancellation))]);

    /// <summary>A run that is not timed.</summary>
    public FieldWatch Watched(CancellationToken cancellation)
    {
        var watch = new FieldWatch(_scenario);
        EventLoop.Run(_scenario, _field.Random, new Watch(watch), cancellation: cancellation);
        return watch;
    }

    private double Time(Action step, CancellationToken cancellation)
    {
        var begun = ThreadClock.Seconds;
        EventLoop.Run(_scenario, _field.Random, Watch.Nobody, _stages, cancellation: cancellation);
        var taken = ThreadClock.Seconds - begun;
        step();
        return taken;
    }
}

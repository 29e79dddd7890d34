using System.Diagnostics;
using Parapet.Simulation.Stages;

namespace Parapet.Questions.Benchmarks;

/// <summary>Adds up how long each stage of runs on one thread takes, by the clock on the wall: good for shares, which other work on the machine leaves alone.</summary>
internal sealed class StageTimes : IStageObserver
{
    private readonly long[] _ticks = new long[Enum.GetValues<Stage>().Length];
    private long _begun;

    public void Begin(Stage stage, Instant now) => _begun = Stopwatch.GetTimestamp();

    public void End(Stage stage) => _ticks[(int)stage] += Stopwatch.GetTimestamp() - _begun;

    /// <summary>Of all that was measured; 0 where nothing was.</summary>
    public Ratio ShareOf(Stage stage) => Ratio.Of(_ticks[(int)stage] / (double)Math.Max(1, _ticks.Sum()));
}

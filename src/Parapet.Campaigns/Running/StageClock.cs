using System.Collections.Immutable;
using System.Diagnostics;
using Parapet.Campaigns.Results;
using Parapet.Simulation.Stages;

namespace Parapet.Campaigns.Running;

/// <summary>Adds up the time of each stage on one thread.</summary>
internal sealed class StageClock : IStageObserver
{
    private static readonly int Count = Enum.GetValues<Stage>().Length;

    private readonly long[] _ticks = new long[Count];
    private long _begun;

    public void Begin(Stage stage, Instant now) => _begun = Stopwatch.GetTimestamp();

    public void End(Stage stage) => _ticks[(int)stage] += Stopwatch.GetTimestamp() - _begun;

    public static ImmutableArray<StageTime> Sum(IEnumerable<StageClock> clocks)
    {
        var sum = new long[Count];
        foreach (var clock in clocks)
        {
            for (var i = 0; i < Count; i++)
            {
                sum[i] += clock._ticks[i];
            }
        }

        return [.. sum.Select((ticks, i) => new StageTime(((Stage)i).ToString(), Duration.FromSeconds((double)ticks / Stopwatch.Frequency)))];
    }
}

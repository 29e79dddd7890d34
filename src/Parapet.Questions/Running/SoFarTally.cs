using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;
using Parapet.Campaigns.Running;

namespace Parapet.Questions.Running;

/// <summary>Gathers the turns of a run as they end and now and then tells what they say: seldom enough that the run hardly slows.</summary>
internal sealed class SoFarTally
{
    private const int ShareOfTime = 20;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    private readonly StudyRunner _runner;
    private readonly Action<StudyResult> _tell;
    private readonly ConcurrentQueue<KeptTurn> _turns;
    private long _nextLook = Stopwatch.GetTimestamp();
    private int _isLooking;

    /// <param name="before">Turns that were run before.</param>
    public SoFarTally(StudyRunner runner, ImmutableArray<KeptTurn> before, Action<StudyResult> tell) => (_runner, _tell, _turns) = (runner, tell, new(before));

    /// <summary>One more; from any thread.</summary>
    public void Add(KeptTurn turn)
    {
        _turns.Enqueue(turn);
        if (Stopwatch.GetTimestamp() < Volatile.Read(ref _nextLook) || Interlocked.Exchange(ref _isLooking, 1) == 1)
        {
            return;
        }

        try
        {
            Look();
        }
        finally
        {
            Volatile.Write(ref _isLooking, 0);
        }
    }

    private void Look()
    {
        var began = Stopwatch.GetTimestamp();
        if (_runner.SoFar(_turns) is { } result)
        {
            _tell(result);
        }

        var took = Stopwatch.GetElapsedTime(began);
        var pause = took * ShareOfTime > Shortest ? took * ShareOfTime : Shortest;
        Volatile.Write(ref _nextLook, Stopwatch.GetTimestamp() + (long)(pause.TotalSeconds * Stopwatch.Frequency));
    }
}

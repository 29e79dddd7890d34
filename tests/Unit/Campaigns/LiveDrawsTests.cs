using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Parapet.Campaigns.Running;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns;

public sealed class LiveDrawsTests
{
    private const int Draws = 24;
    private const int TurnsPerDraw = 4;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public void No_more_draws_live_than_threads_and_one(int threads)
    {
        var made = new ConcurrentBag<int>();
        var draws = new LiveDraws<Draw>(_ => TurnsPerDraw, draw =>
        {
            made.Add(draw);
            return new();
        });
        var turns = Partitioner.Create(Enumerable.Range(0, Draws * TurnsPerDraw), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(turns, new ParallelOptions { MaxDegreeOfParallelism = threads }, turn =>
            draws.Turn(turn / TurnsPerDraw, _ => Thread.SpinWait(20_000 * (1 + turn % 5))));
        Assert.InRange(draws.Most, 1, threads + 1);
        Assert.Equal(Enumerable.Range(0, Draws), made.Order());
    }

    [Fact]
    public void A_draw_leaves_memory_when_its_last_turn_has_ended()
    {
        var draws = new LiveDraws<Draw>(_ => 2, _ => new());
        var first = Run(draws, 0);
        Assert.True(IsAlive(first), "one turn is still to come");
        Run(draws, 0);
        Assert.False(IsAlive(first));
        Assert.Equal(1, draws.Most);
        GC.KeepAlive(draws);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Run(LiveDraws<Draw> draws, int draw)
    {
        WeakReference? seen = null;
        draws.Turn(draw, value => seen = new(value));
        return seen!;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsAlive(WeakReference reference)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return reference.IsAlive;
    }

    private sealed class Draw
    {
        private readonly byte[] _weight = new byte[100_000];

        public override string ToString() => $"{_weight.Length}";
    }
}

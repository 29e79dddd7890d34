using System.Collections.Immutable;
using Parapet.Campaigns.Robustness;
using Parapet.Studies.Settings;

namespace Parapet.Campaigns.Sweeps;

/// <summary>Runs cells against the same raids, a few raids at a time: what is broken off keeps the raids that all cells have met.</summary>
internal sealed class CellRuns(IVariantRuns runs, ulong seed, int raids)
{
    private const int AtOnce = 4;

    /// <summary>The values of every cell over the raids that all of them met; none where not one was.</summary>
    /// <param name="cells">What differs from the study in each.</param>
    /// <param name="progress">Told the share done, from 0 to 1, by any thread.</param>
    public ImmutableArray<HeadlineValues> Run(ImmutableArray<ImmutableArray<SettingLevel>> cells, int threads, Action<double>? progress, CancellationToken cancellation)
    {
        var done = 0;
        HeadlineValues[] met = [.. cells.Select(_ => new HeadlineValues([]))];
        for (var from = 0; from < raids && !cancellation.IsCancellationRequested; from += AtOnce)
        {
            var batch = new RaidBatch(seed, from, Math.Min(raids, from + AtOnce));
            var next = new HeadlineValues[cells.Length];
            try
            {
                Parallel.For(0, cells.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, cell =>
                {
                    next[cell] = met[cell].Refusal is null ? runs.Run(cells[cell], batch, cancellation) : met[cell];
                    progress?.Invoke((double)Interlocked.Add(ref done, batch.Raids) / (cells.Length * raids));
                });
            }
            catch (OperationCanceledException)
            {
                break;
            }

            met = [.. met.Zip(next, (before, now) => before.Refusal is null ? before.Then(now) : before)];
            runs.Release();
        }

        return [.. met];
    }
}

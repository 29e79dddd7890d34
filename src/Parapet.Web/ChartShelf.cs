using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Parapet.Questions.Charting;
using Parapet.Questions.Watching;

namespace Parapet.Web;

/// <summary>Keeps the runs whose charts were opened last, and asks one of them at a time.</summary>
internal sealed class ChartShelf : IDisposable
{
    private const int MostKept = 2;
    private const int MostWaiting = 16;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly List<(string Key, object Stamp, OpenCharts Charts)> _kept = [];
    private readonly Lock _lock = new();
    private CancellationTokenSource _idle = new();
    private int _waiting;

    /// <summary>Answers from the charts of a run. Who no longer waits for an answer gives way to who asked after.</summary>
    /// <param name="name">Of the run.</param>
    /// <param name="path">Its folder; null where there is none.</param>
    /// <param name="running">The run of this name that goes on; null where none does.</param>
    /// <param name="answer">Told where to put what is wrong; null where it does not answer.</param>
    /// <param name="cancellation">Nobody waits any longer.</param>
    public async Task<IResult> AskAsync(string name, string? path, StartedRun? running, Func<OpenCharts, ICollection<string>, CancellationToken, string?> answer, CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref _waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            return Refusal.Busy("too many charts are being asked for");
        }

        try
        {
            BreakIdle();
            await _turn.WaitAsync(cancellation);
            try
            {
                return await Task.Run(() => Ask(name, path, running, answer, cancellation), CancellationToken.None);
            }
            finally
            {
                _turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>Has the time in which nobody asks used for what may be asked next; whoever asks ends it.</summary>
    public void Prepare(OpenCharts charts, ChartsAsked answered)
    {
        var idle = BreakIdle();
        _ = Task.Run(async () =>
        {
            // Who draws a brush asks more often.
            await Task.Delay(Pause, idle);
            await _turn.WaitAsync(idle);
            try
            {
                if (_kept.Exists(kept => ReferenceEquals(kept.Charts, charts)))
                {
                    charts.Raids.Prepare(answered, idle);
                }
            }
            finally
            {
                _turn.Release();
            }
        }, idle);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        BreakIdle();
        _turn.Wait();
        _kept.ForEach(kept => kept.Charts.Dispose());
        _turn.Dispose();
    }

    private CancellationToken BreakIdle()
    {
        lock (_lock)
        {
            _idle.Cancel();
            _idle.Dispose();
            _idle = new();
            return _idle.Token;
        }
    }

    private IResult Ask(string name, string? path, StartedRun? running, Func<OpenCharts, ICollection<string>, CancellationToken, string?> answer, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        var problems = ImmutableArray.CreateBuilder<string>();
        try
        {
            if (Opened(name, path, running, problems, patience.Token) is not { } charts)
            {
                return problems.Count > 0 ? Refusal.Bad(problems.ToImmutable()) : Refusal.NotFound(running is null ? "there is no run of this name" : "the run has no raid yet");
            }

            return answer(charts, problems, patience.Token) is { } json ? Results.Text(json, "application/json") : Refusal.Bad(problems.ToImmutable());
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Refusal.Bad([$"it takes longer than {Patience.TotalSeconds} s; fewer rows"]);
        }
    }

    private OpenCharts? Opened(string name, string? path, StartedRun? running, ICollection<string> problems, CancellationToken cancellation)
    {
        var (key, stamp) = running is not null ? ($"live {name}", running.Stamp) : (path ?? "", path is null ? null : ChartsQuestion.Stamp(path));
        if (stamp is null)
        {
            return null;
        }

        var index = _kept.FindIndex(kept => kept.Key == key);
        if (index >= 0 && _kept[index].Stamp.Equals(stamp))
        {
            return _kept[index].Charts;
        }

        if (index >= 0)
        {
            Forget(index);
        }

        while (_kept.Count >= MostKept)
        {
            Forget(0);
        }

        var charts = running is not null ? ChartsQuestion.OfRunning(running, cancellation) : ChartsQuestion.Open(path!, problems, cancellation);
        if (charts is not null)
        {
            _kept.Add((key, stamp, charts));
        }

        return charts;
    }

    private void Forget(int index)
    {
        _kept[index].Charts.Dispose();
        _kept.RemoveAt(index);
    }
}

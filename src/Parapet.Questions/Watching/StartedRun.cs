using System.Collections.Immutable;
using Parapet.Campaigns.Results;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Running;

namespace Parapet.Questions.Watching;

/// <summary>A run of a study that goes on in the background and tells how far it is.</summary>
public sealed class StartedRun : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private RunProgress _progress;
    private TaskCompletionSource _news = NewNews();

    private StartedRun(string study, string run, bool isQuick) => _progress = new(study, 0, RunState.Running, Folder: null, []) { Run = run, IsQuick = isQuick };

    /// <summary>Another after every look at its raids; null before the first.</summary>
    public object? Stamp => Latest;

    /// <summary>What its raids came to when it was last looked; null before the first look.</summary>
    internal StudyResult? Latest { get; private set; }

    /// <summary>How far it is.</summary>
    public RunProgress Progress
    {
        get
        {
            lock (_lock)
            {
                return _progress;
            }
        }
    }

    /// <summary>Done when it has ended and all its files stand.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <summary>Begins, or goes on where the same was broken off.</summary>
    /// <param name="path">The study's folder or file.</param>
    /// <param name="folder">Where the report goes.</param>
    /// <param name="isQuick">Whether a few raids are enough.</param>
    /// <param name="allowsOwnModels">Whether programs and assemblies that the study names may be run.</param>
    public static StartedRun Of(string path, string study, string folder, bool isQuick, bool allowsOwnModels)
    {
        var run = new StartedRun(study, Path.GetFileName(folder), isQuick);
        var question = new RunQuestion(path) { IsQuick = isQuick, AllowsOwnModels = allowsOwnModels, Output = folder, Threads = Math.Max(1, Environment.ProcessorCount - 1) };
        run.Ended = Task.Run(() => run.RunAsync(question));
        return run;
    }

    /// <summary>Breaks it off; raids that are finished are kept.</summary>
    public void Stop() => _stop.Cancel();

    /// <summary>Every change from now on, until it has ended.</summary>
    public async IAsyncEnumerable<RunProgress> Changes([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var (now, news) = Look();
            yield return now;
            if (now.State != RunState.Running)
            {
                yield break;
            }

            await news.WaitAsync(cancellation);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop();
        _stop.Dispose();
    }

    private (RunProgress Now, Task News) Look()
    {
        lock (_lock)
        {
            return (_progress, _news.Task);
        }
    }

    private async Task RunAsync(RunQuestion question)
    {
        var problems = new Problems();
        try
        {
            var whole = await RunAsync(question, problems);
            Tell(now => now with
            {
                State = !problems.None ? RunState.Failed : whole ? RunState.Done : RunState.Stopped,
                Problems = [.. problems.InOrder().Select(problem => problem.ToString())],
            });
        }
        catch (Exception exception)
        {
            // What nobody foresaw is told where it is watched: the task itself nobody awaits.
            Tell(now => now with { State = RunState.Failed, Problems = [$"the program did not foresee this: {exception.Message}"] });
        }
    }

    private async Task<bool> RunAsync(RunQuestion question, Problems problems)
    {
        if (question.Prepare(problems) is not { } prepared || question.Begin(prepared, problems) is not { } begun)
        {
            return false;
        }

        using var unfinished = begun;
        Tell(now => now with { Notes = unfinished.Notes });
        var answer = question.Answer(
            prepared, unfinished, problems, share => Tell(now => now with { Share = Math.Max(now.Share, share) }), _stop.Token, Heard);
        if (answer is null)
        {
            return false;
        }

        foreach (var fault in await answer.WriteAsync())
        {
            problems.Add(new(answer.Folder, 0, "", fault, ""));
        }

        unfinished.IsFinished = !answer.IsBrokenOff || !problems.None;
        Tell(now => now with { Folder = answer.Whole is null ? Path.GetFileName(answer.Folder) : null });
        return !answer.IsBrokenOff;
    }

    private void Heard(StudyResult soFar)
    {
        Latest = soFar;
        var told = RunSoFar.Of(soFar);
        Tell(now => now with { SoFar = told });
    }

    private void Tell(Func<RunProgress, RunProgress> change)
    {
        TaskCompletionSource told;
        lock (_lock)
        {
            _progress = change(_progress);
            told = _news;
            _news = NewNews();
        }

        told.SetResult();
    }

    private static TaskCompletionSource NewNews() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>How far a run is.</summary>
/// <param name="Study">Its id.</param>
/// <param name="Share">Of the raids that are done, from 0 to 1.</param>
/// <param name="Folder">By which it is found; null until it has ended with results.</param>
/// <param name="Problems">Why it failed, one line each.</param>
public sealed record RunProgress(string Study, double Share, RunState State, string? Folder, ImmutableArray<string> Problems)
{
    /// <summary>The name of the run, by which its charts are asked for while it goes on.</summary>
    public required string Run { get; init; }

    /// <summary>Whether it is of a few raids.</summary>
    public bool IsQuick { get; init; }

    /// <summary>What is to be told of earlier runs, a line each: whether it goes on from one.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>What the raids say so far; null before the first.</summary>
    public RunSoFar? SoFar { get; init; }
}

/// <summary>What has become of a run.</summary>
public enum RunState
{
    Running,
    Done,

    /// <summary>Broken off by who watched it.</summary>
    Stopped,

    /// <summary>Refused, or broken.</summary>
    Failed,
}

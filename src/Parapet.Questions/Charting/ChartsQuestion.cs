using Parapet.Campaigns.Ledger;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;
using Parapet.Questions.Querying;
using Parapet.Questions.Watching;
using Parapet.Store;

namespace Parapet.Questions.Charting;

/// <summary>Charts of a run, opened to be brushed.</summary>
/// <param name="Head">What they can show.</param>
/// <param name="Raids">What they are asked of.</param>
public sealed record OpenCharts(ChartsHead Head, RaidCharts Raids) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Raids.Dispose();
}

/// <summary>Opens the charts of runs.</summary>
public static class ChartsQuestion
{
    /// <summary>Of a run that has ended; null where it cannot be read, with every problem added.</summary>
    /// <param name="run">The folder that it wrote.</param>
    /// <param name="problems">Takes what is wrong, one line each.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public static OpenCharts? Open(string run, ICollection<string> problems, CancellationToken cancellation)
    {
        var found = new Problems();
        var charts = Open(run, found, cancellation);
        foreach (var problem in found.InOrder())
        {
            problems.Add(problem.ToString());
        }

        return charts;
    }

    /// <summary>Another for every run that takes the folder; null where it holds none.</summary>
    public static object? Stamp(string run) => new FileInfo(Path.Combine(run, RunRecord.FileName)) is { Exists: true } record ? (record.LastWriteTimeUtc, record.Length) : null;

    /// <summary>Of a run that goes on, as far as it has come; null before its first raid.</summary>
    /// <param name="run">That was started.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public static OpenCharts? OfRunning(StartedRun run, CancellationToken cancellation)
    {
        if (run.Latest is not { } study)
        {
            return null;
        }

        var charts = RaidCharts.Of(LiveTables.Of(study), cancellation);
        return new(ChartsHead.Of(study, charts), charts);
    }

    private static OpenCharts? Open(string run, Problems problems, CancellationToken cancellation)
    {
        using var summary = RunSummary.Read(run, problems);
        if (summary is null || RunTables.Open(run, problems) is not { } store)
        {
            return null;
        }

        RaidCharts? charts = null;
        try
        {
            charts = RaidCharts.Of(store, cancellation);
            return new(ChartsHead.Of(summary.RootElement, charts), charts);
        }
        catch (Exception exception) when (exception is InvalidOperationException or KeyNotFoundException)
        {
            problems.Add(RunSummary.Incomplete(run));
        }
        catch (RefusedQueryException refused)
        {
            problems.Add(new(run, 0, "", refused.Message, "tables that parapet run wrote"));
        }

        charts?.Dispose();
        return null;
    }
}

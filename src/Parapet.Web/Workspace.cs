using Parapet.Questions.Editing;
using Parapet.Questions.Watching;

namespace Parapet.Web;

/// <summary>
/// What the page may ask about, by names that the server gave out: no request names a path, so that none leads out of the
/// folders that were found here.
/// </summary>
internal sealed class Workspace : IDisposable
{
    private readonly GlobeSettings _settings;
    private readonly Lock _lock = new();
    private StartedRun? _run;

    public Workspace(GlobeSettings settings)
    {
        _settings = settings;
        Gallery = new(settings.Folder) { Also = settings.Also };
        Copies = new(settings.Folder, Desk);
        Coverage = new(Desk);
    }

    /// <summary>Raids that were opened.</summary>
    public RaidShelf Raids { get; } = new();

    /// <summary>Charts that were opened.</summary>
    public ChartShelf Charts { get; } = new();

    /// <summary>What there is, looked for at each question.</summary>
    public GalleryQuestion Gallery { get; }

    /// <summary>Judges studies that are being changed.</summary>
    public StudyDesk Desk { get; } = new();

    /// <summary>Studies that may be changed.</summary>
    public StudyCopies Copies { get; }

    /// <summary>What their radars see.</summary>
    public CoverageDesk Coverage { get; }

    /// <summary>The run that goes on, or the last one; null where none was started.</summary>
    public StartedRun? Run
    {
        get
        {
            lock (_lock)
            {
                return _run;
            }
        }
    }

    /// <summary>Starts a run, or goes on with one that was broken off; null where one is going on.</summary>
    public StartedRun? Start(string study, string path, bool isQuick)
    {
        lock (_lock)
        {
            if (_run is { Progress.State: RunState.Running })
            {
                return null;
            }

            _run?.Dispose();
            return _run = StartedRun.Of(path, study, Path.Combine(_settings.Folder, isQuick ? $"{study}-quick" : study), isQuick, _settings.AllowsOwnModels);
        }
    }

    /// <summary>Breaks off what goes on.</summary>
    public void Stop()
    {
        Run?.Stop();
        Raids.Stop();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop();
        Run?.Dispose();
        Raids.Dispose();
        Charts.Dispose();
    }
}

using Parapet.Questions.Watching;

namespace Parapet.Web;

/// <summary>
/// What the page may ask about, by names that the server gave out: no request names a path, so that none leads out of the
/// folders that were found here.
/// </summary>
internal sealed class Workspace(GlobeSettings settings) : IDisposable
{
    private readonly Lock _lock = new();
    private StartedRun? _run;

    /// <summary>Raids that were opened.</summary>
    public RaidShelf Raids { get; } = new();

    /// <summary>What there is, looked for at each question.</summary>
    public GalleryQuestion Gallery { get; } = new(settings.Folder) { Also = settings.Also };

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

    /// <summary>Starts a quick run; null where one is going on.</summary>
    public StartedRun? Start(string study, string path)
    {
        lock (_lock)
        {
            if (_run is { Progress.State: RunState.Running })
            {
                return null;
            }

            _run?.Dispose();
            return _run = StartedRun.Of(path, study, Path.Combine(settings.Folder, $"{study}-quick"));
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
    }
}

using Parapet.Interop.Scenes;

namespace Parapet.Questions.Playing;

/// <summary>Hands a scene on as fast as it passed, or faster or slower by a factor: each item waits for its moment.</summary>
/// <param name="speed">Seconds of the scene in a second of the clock, positive.</param>
internal sealed class PacedScene(ISceneWriter writer, double speed, TimeProvider clock, CancellationToken cancellation) : ISceneWriter
{
    private long _began;

    /// <summary>How late the latest item went out, in seconds of the clock.</summary>
    public double LatestSeconds { get; private set; }

    public void Begin(SceneHead head)
    {
        _began = clock.GetTimestamp();
        writer.Begin(head);
    }

    public void Write(SceneItem item)
    {
        Await(item.Time);
        writer.Write(item);
    }

    public void End(Instant time)
    {
        Await(time);
        writer.End(time);
    }

    private void Await(Instant time)
    {
        cancellation.ThrowIfCancellationRequested();
        var wait = TimeSpan.FromSeconds(time.Seconds / speed) - clock.GetElapsedTime(_began);
        if (wait > TimeSpan.Zero)
        {
            Task.Delay(wait, clock, cancellation).GetAwaiter().GetResult();
        }
        else
        {
            LatestSeconds = Math.Max(LatestSeconds, -wait.TotalSeconds);
        }
    }
}
